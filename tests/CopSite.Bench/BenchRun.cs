using System.Reflection;
using Bench.Automation;
using Bench.Books;
using Bench.Learning;
using Bench.Limits;
using Bench.Reports;
using Bench.Site;
using Bench.Tenants;

namespace Bench;

/// <summary>Everything in one run, because a ratio is only true of numbers that were taken together.</summary>
sealed class BenchRun(Options options)
{
    public async Task<Report> Take(CancellationToken stop)
    {
        using var scratch = new ScratchFolder();
        var taken = new Taken();
        var machine = Machine.Here(scratch.Path);
        if (machine.IsBusy) taken.Note($"The machine was busy with something else (load {machine.LoadBefore}), so every number is worse than it could be.");
        if (IsDebug) taken.Note("This is a Debug build, so the limits are too low. Run with -c Release.");

        await using var postgres = await ScratchPostgres.Make(Options.Postgres, taken, stop);
        await using var limits = await LimitsServer.Start(scratch.Under("limits"), postgres: null, stop);
        await new LimitsRun(options, limits, postgres, scratch, taken).Take(stop);
        await new SiteRun(options, limits, postgres, scratch, taken).Take(stop);
        await new TenantsRun(options, scratch, taken).Take(stop);
        await new BookRun(options, scratch, taken).Take(stop);
        await new AutomationRun(options, scratch, taken).Take(stop);
        await new LearningRun(options, scratch, taken).Take(stop);

        return new(machine, Targets.Judge(taken), taken.Measures, taken.Facts, taken.Notes);
    }

    // A constant would make one of the two branches unreachable, which is an error here.
    static bool IsDebug => typeof(BenchRun).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration == "Debug";
}
