using System.Collections.Concurrent;
using System.Globalization;
using Kernel;
using Kernel.Automation;
using Kernel.Events;
using Kernel.Modules;
using Kernel.Tenancy;
using Kernel.Work;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.Nudges;

/// <summary>
/// Runs the workflows beneath rules as the sketch says: the fact, the wait, the conditions, the nudge. In memory, for one test, so that nudges are tested by
/// themselves; how the engine keeps runs over crashes is its own tests' matter.
/// </summary>
sealed class RunnerModule : Module
{
    public override string Summary => "Runs sketches in memory.";

    public override bool IsAlwaysOn => true;

    public override void Setup(ModuleBuilder m)
    {
        m.Add<RunnerStarts>();
        m.Add<RunnerRound>();
        m.Services(s => s.AddSingleton<RunnerBook>().AddScoped<IWorkflows, RunnerWorkflows>());
    }
}

sealed record Waiting(string Tenant, WorkflowSketch Sketch, int Step, Occasion Occasion, string Key, DateTime DueUtc);

sealed class RunnerBook
{
    public ConcurrentDictionary<(string Tenant, string Id), WorkflowSketch> Sketches { get; } = new();

    public List<Waiting> Waiting { get; } = [];
}

sealed class RunnerWorkflows(RunnerBook book, CurrentTenant tenant) : IWorkflows
{
    public Task Keep(WorkflowSketch sketch, CancellationToken stop)
    {
        book.Sketches[(tenant.Id, sketch.Id)] = sketch;
        return Task.CompletedTask;
    }

    public Task Drop(string id, CancellationToken stop)
    {
        book.Sketches.TryRemove((tenant.Id, id), out _);
        return Task.CompletedTask;
    }
}

sealed class RunnerStarts(RunnerBook book, ModuleCatalog catalog, CurrentTenant tenant, TimeProvider clock) : IListen
{
    public static bool Hears(global::Kernel.Settings.Site site, string eventName) => true;

    public Task Hear(IEvent happened, string key, CancellationToken stop)
    {
        if (catalog.Triggers.FirstOrDefault(t => t.Type == happened.GetType()) is not { } trigger) return Task.CompletedTask;

        var occasion = trigger.Of(happened, clock.UtcNow());
        foreach (var ((owner, _), sketch) in book.Sketches)
            if (owner == tenant.Id && sketch.IsOn && sketch.Steps[0].Properties["Event"] == trigger.Name) book.Waiting.Add(new(owner, sketch, 1, occasion, $"{key}:{sketch.Id}", clock.UtcNow()));
        return Task.CompletedTask;
    }
}

sealed class RunnerRound(RunnerBook book, CurrentTenant tenant, global::Kernel.Settings.Site site, global::Kernel.Modules.Plugs plugs, global::Kernel.Data.AppDb db, TimeProvider clock) : IDue
{
    public async Task<DateTime?> Run(CancellationToken stop)
    {
        while (book.Waiting.FirstOrDefault(w => w.Tenant == tenant.Id && w.DueUtc <= clock.UtcNow()) is { } run)
        {
            book.Waiting.Remove(run);
            if (await Step(run, stop) is { } next) book.Waiting.Add(next);
        }
        return null;
    }

    async Task<Waiting?> Step(Waiting run, CancellationToken stop)
    {
        var step = run.Sketch.Steps[run.Step];
        switch (step.Activity)
        {
            case "WaitTask":
                var duration = int.Parse(step.Properties["Duration"], CultureInfo.InvariantCulture);
                return run with
                {
                    Step = run.Step + 1,
                    DueUtc = step.Properties["Unit"] switch
                    {
                        "Hours" => run.Occasion.AtUtc.AddHours(duration),
                        "Days" => run.Occasion.AtUtc.AddDays(duration),
                        _ => WorkingHours.After(run.Occasion.AtUtc, TimeSpan.FromHours(duration), site.TimeZone),
                    },
                };
            case "ConditionTask":
                var condition = plugs.Of<ICondition>().Single(c => c.Name == step.Properties["Condition"]);
                return await condition.Holds(run.Occasion, "", step.Properties["Value"], stop) ? run with { Step = run.Step + 1 } : null;
            default:
                var task = plugs.Of<IWorkflowTask>().Single(t => t.Name == step.Activity);
                await db.Write(() => task.Run(new(run.Key, run.Key, run.Occasion, step.Properties, new Dictionary<string, string>()), stop), stop);
                return null;
        }
    }
}
