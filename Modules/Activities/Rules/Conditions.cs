using Activities.Running;
using Kernel.Automation;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Activities.Rules;

/// <summary>Their part is theirs still, and something of theirs is waited for.</summary>
internal sealed class IsAwaited(AppDb db) : ICondition
{
    public string Name => "part-awaited";

    public string Label => "their part is not handed in yet";

    public Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop) =>
        db.Set<Activity>().Running().AnyAsync(a => a.Id == occasion.ItemId && a.People.Any(p => p.PersonId == occasion.PersonId && p.ReleasedUtc == null && p.IsAwaited), stop);
}

/// <summary>The activity collects questions, as a hot seat does before it goes live.</summary>
internal sealed class CollectsQuestions(AppDb db) : ICondition
{
    const string Phase = "collect";

    public string Name => "collects-questions";

    public string Label => "questions are collected in it now";

    public Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop) =>
        db.Set<Activity>().Running().AnyAsync(a => a.Id == occasion.ItemId && a.PhaseKey == Phase, stop);
}
