using System.Diagnostics;
using Bench.Measuring;
using Bench.Site;

namespace Bench.Tenants;

/// <summary>One node with thousands of tenants that nobody visits, and what the first visit to some of them costs.</summary>
sealed class TenantsRun(Options options, ScratchFolder scratch, Taken taken)
{
    const int Visits = 200;

    public const string ColdRow = "cold-tenant";

    public async Task Take(CancellationToken stop)
    {
        if (options.Tenants < 2 || !options.Wants("tenants", ColdRow)) return;

        Console.Error.WriteLine($"{options.Tenants} tenants");
        try
        {
            var folder = new SiteFolder(await SiteBuild.Make(options, scratch, stop), options.TenantsFolder ?? scratch.Under("many-tenants"), options.Environment);
            if (options.TenantsFolder is null) await MeasuredTenant.Create(folder, options, stop);

            var alone = await MemoryOf(folder, stop);
            var tenants = new ManyTenants(folder.Path).Multiply(options.Tenants, stop);
            await Visit(folder, tenants, alone, stop);
        }
        catch (CannotMeasure sentence)
        {
            taken.Miss(ColdRow, connections: 1, sentence);
        }
    }

    static async Task<double> MemoryOf(SiteFolder folder, CancellationToken stop)
    {
        await using var site = await SiteUnderTest.Start(folder, stop);
        return site.Tree.ResidentMb();
    }

    async Task Visit(SiteFolder folder, IReadOnlyList<NewTenant> tenants, double aloneMb, CancellationToken stop)
    {
        await using var site = await SiteUnderTest.Start(folder, stop);
        taken.Facts["many tenants: start, seconds"] = site.StartTime.TotalSeconds;
        taken.Facts["many tenants: memory after start, MB"] = site.Tree.ResidentMb();
        taken.Facts["many tenants: memory of an idle tenant, KB"] = (site.Tree.ResidentMb() - aloneMb) * 1024 / tenants.Count;

        var cold = tenants.ToArray();
        new Random(options.Seed).Shuffle(cold);
        taken.Add(First(site, cold.Take(Visits), stop));
        taken.Facts["many tenants: memory after the visits, MB"] = site.Tree.ResidentMb();
    }

    static Measure First(SiteUnderTest site, IEnumerable<NewTenant> cold, CancellationToken stop)
    {
        var (latencies, tally) = (new Latencies(), new Tally(expected: 200));
        using var wire = new Wire(site.Address);
        var (clock, cpu) = (Stopwatch.GetTimestamp(), site.Tree.Cpu());
        foreach (var tenant in cold)
        {
            stop.ThrowIfCancellationRequested();
            var began = Stopwatch.GetTimestamp();
            var answer = wire.Send(Ask.Get("/", tenant.Host, [Visitor.Https]).Next(0, 0));
            latencies.Add(Stopwatch.GetTimestamp() - began);
            tally.Count(answer);
            tally.Check(answer);
        }

        latencies.Sort();
        return new(ColdRow, Connections: 1)
        {
            Requests = latencies.Count,
            Seconds = Stopwatch.GetElapsedTime(clock).TotalSeconds,
            CpuMs = (site.Tree.Cpu() - cpu).TotalMilliseconds / latencies.Count,
            P50Ms = latencies.Percentile(0.50),
            P95Ms = latencies.Percentile(0.95),
            P99Ms = latencies.Percentile(0.99),
            BytesEach = (double)tally.Bytes / latencies.Count,
            PeakMb = site.Tree.PeakMb(),
            Trouble = tally.Trouble(),
        };
    }
}
