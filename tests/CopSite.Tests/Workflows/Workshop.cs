using System.Collections.Concurrent;
using Kernel.Automation;
using Kernel.Data;
using Kernel.Events;
using Kernel.Modules;
using Kernel.Settings;
using Kernel.People;
using Kernel.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.Workflows;

/// <summary>A module of the tests' own: a fact, a task that leaves a mark, one that reaches outside, and a question.</summary>
sealed class Workshop : Module
{
    public override string Summary => "Hammers.";
    public override bool IsAlwaysOn => true;

    public Tools Tools { get; } = new();

    public override void Setup(ModuleBuilder m)
    {
        m.Trigger<Struck>("Somebody strikes", t => t.Person("Smith", "the smith", e => e.Smith).Number("Times", "how often", e => e.Times).Text("Metal", "the metal", e => e.Metal));
        m.Add<MarkTask>();
        m.Add<ShoutTask>();
        m.Add<StrikeTask>();
        m.Add<IsHot>();
        m.Services(s => s.AddSingleton(Tools));
    }
}

/// <summary>How the tasks shall fail, and what they have done.</summary>
sealed class Tools
{
    public Func<string, Exception?> Mark { get; set; } = _ => null;
    public Func<string, Exception?> Shout { get; set; } = _ => null;
    public ConcurrentQueue<string> Shouted { get; } = [];
    public bool IsHot { get; set; } = true;
}

[EventName("tests.struck")]
sealed record Struck(string Smith, int Times, string Metal) : IEvent;

/// <summary>Writes one row a visit; a second write of the same visit collides. Fails after it has written, so that only the transaction takes it back.</summary>
sealed class MarkTask(AppDb db, Tools tools) : IWorkflowTask
{
    public string Name => "MarkTask";
    public string Label => "Leave a mark";
    public string Category => "Tests";
    public string Summary => "Leaves a mark.";
    public IReadOnlyList<TaskProperty> Properties => [new("Word", "Word", PropertyKind.Expression, true)];
    public IReadOnlyList<string> Outcomes => ["Done"];

    public async Task<string> Run(TaskRun run, CancellationToken stop)
    {
        db.Add(new SiteDocument { Name = $"mark:{run.Key}:{run.Property("Word")}", Json = "{}" });
        await db.SaveChangesAsync(stop);
        if (tools.Mark(run.Property("Word")) is { } failure) throw failure;
        return "Done";
    }

    public Task<string> Rehearse(TaskRun run, CancellationToken stop) => Task.FromResult($"Would mark “{run.Property("Word")}”.");
}

sealed class ShoutTask(AppDb db, Tools tools) : IWorkflowTask, IOutside
{
    public string Name => "ShoutTask";
    public string Label => "Shout";
    public string Category => "Tests";
    public string Summary => "Shouts outside.";
    public IReadOnlyList<TaskProperty> Properties => [];
    public IReadOnlyList<string> Outcomes => ["Done"];

    public Task<string> Run(TaskRun run, CancellationToken stop)
    {
        if (db.Database.CurrentTransaction is not null) throw new InvalidOperationException("It shouts within a transaction.");
        tools.Shouted.Enqueue(run.Key);
        return tools.Shout(run.Key) is { } failure ? Task.FromException<string>(failure) : Task.FromResult("Done");
    }

    public Task<string> Rehearse(TaskRun run, CancellationToken stop) => Task.FromResult("Would shout.");
}

/// <summary>Tells the fact with which a workflow may have begun.</summary>
sealed class StrikeTask(AppDb db) : IWorkflowTask
{
    public string Name => "StrikeTask";
    public string Label => "Strike";
    public string Category => "Tests";
    public string Summary => "Strikes.";
    public IReadOnlyList<TaskProperty> Properties => [];
    public IReadOnlyList<string> Outcomes => ["Done"];

    public Task<string> Run(TaskRun run, CancellationToken stop)
    {
        db.Raise(new Struck(run.Occasion.PersonId, 1, "iron"));
        return Task.FromResult("Done");
    }

    public Task<string> Rehearse(TaskRun run, CancellationToken stop) => Task.FromResult("Would strike.");
}

sealed class IsHot(Tools tools) : ICondition
{
    public string Name => "is-hot";
    public string Label => "the iron is hot";
    public Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop) => Task.FromResult(tools.IsHot);
}

static class Marks
{
    public static Task<bool> Strike(this TestSite site, int times = 1, string metal = "iron", string? smith = null) => site.InTenant(async scope =>
    {
        scope.Db.Raise(new Struck(smith ?? Cast.Ben.Id, times, metal));
        await scope.Db.SaveChangesAsync();
        return true;
    });

    /// <summary>The words of all marks, in the order in which they were made.</summary>
    public static async Task<List<string>> MarksLeft(this TestSite site) =>
        [.. (await site.InTenant(scope => scope.Db.Set<SiteDocument>().Where(d => d.Name.StartsWith("mark:")).Select(d => d.Name).ToListAsync()))
            .Select(n => n.Split(':', 4)).OrderBy(p => p[1], StringComparer.Ordinal).ThenBy(p => int.Parse(p[2])).Select(p => p[3])];
}
