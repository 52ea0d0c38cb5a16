using Kernel;
using Kernel.Automation;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Nudges.Giving;

namespace Nudges.Today;

/// <summary>What waits for somebody who looks after places. What is done already, or has no reason any more, is not there.</summary>
internal sealed class Tasks(AppDb db, RuleBook book, Conditions conditions, Kernel.Modules.Plugs plugs, TimeProvider clock)
{
    const int Most = 30;

    /// <summary>So long a task is worth doing.</summary>
    static readonly TimeSpan Lasts = TimeSpan.FromDays(14);

    static readonly TimeSpan Later = TimeSpan.FromHours(18);

    public IQueryable<Nudge> Open(string personId)
    {
        var (since, put) = (clock.UtcNow() - Lasts, clock.UtcNow() - Later);
        return db.Set<Nudge>().Where(n => n.PersonId == personId && n.IsTask && n.State == NudgeState.Sent && n.EndedUtc > since && n.ActedUtc == null
            && (n.Answer == TaskAnswer.None || n.Answer == TaskAnswer.Later && n.AnsweredUtc < put));
    }

    public async Task<IReadOnlyList<TaskLine>> Of(string personId, string? placeId, CancellationToken stop)
    {
        var rules = (await book.All(stop)).ToDictionary(r => r.Id);
        var open = await Open(personId).AsNoTracking().Where(n => placeId == null || n.PlaceId == placeId).OrderByDescending(n => n.EndedUtc).Take(Most).ToListAsync(stop);
        var lines = new List<TaskLine>();
        foreach (var nudge in open.OrderBy(n => rules.GetValueOrDefault(n.RuleId)?.Priority ?? NudgePriority.Rest).ThenBy(n => n.EndedUtc))
            if (rules.TryGetValue(nudge.RuleId, out var rule) && await conditions.Hold(rule, nudge.Occasion, personId, stop)) lines.Add(Line(nudge, rule));
        return lines;
    }

    public async Task<TaskLine?> Find(string personId, string id, CancellationToken stop) =>
        await Open(personId).AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, stop) is { } nudge && await book.Find(nudge.RuleId, stop) is { } rule ? Line(nudge, rule) : null;

    TaskLine Line(Nudge nudge, NudgeRule rule) => new(nudge.Id, nudge.PlaceId, rule.Id, rule.DisplayText, nudge.Text, nudge.Path, rule.LinkText.Length > 0 ? rule.LinkText : "Open it", nudge.Draft,
        rule.Act.Length > 0 && nudge.Draft.Length > 0 && plugs.Of<IPersonalAct>().FirstOrDefault(a => a.Name == rule.Act) is { } act ? act.Label : "", nudge.EndedUtc!.Value);
}

/// <summary>One thing that waits.</summary>
/// <param name="Act">On the button that sends the draft; empty where one press cannot do it.</param>
public sealed record TaskLine(string Id, string PlaceId, string RuleId, string Rule, string Text, string Path, string LinkText, string Draft, string Act, DateTime Utc);
