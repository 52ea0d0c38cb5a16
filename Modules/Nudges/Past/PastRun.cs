using Kernel;
using Kernel.Automation;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;
using Nudges.Giving;

namespace Nudges.Past;

/// <param name="AtUtc">When it would have been sent, or would have bid for attention.</param>
/// <param name="IsClash">There was no room for it when it came: another nudge had been sent, or the week was full.</param>
internal sealed record WouldHave(DateTime AtUtc, string PersonId, Occasion Occasion, string Fate, bool IsClash);

/// <summary>
/// A rule over the last ninety days: who would have got what on which day, with what was sent then. Conditions answer as things stood then, as far as they can tell;
/// audiences are those of today. Nothing is written and nothing is sent.
/// </summary>
internal sealed class PastRun(AppDb db, Site site, Memory memory, Conditions conditions, Audiences audiences, TimeProvider clock)
{
    const int MostLines = 1_000;

    public async Task<(int Occasions, IReadOnlyList<WouldHave> Lines)> Of(NudgeRule rule, string placeId, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var occasions = await memory.Of(rule.Trigger, placeId, now.AddDays(-Memory.Days), now, stop);
        var (budgets, lines) = (new Dictionary<string, Budget?>(), new List<WouldHave>());
        foreach (var (occasion, at) in occasions.Select(o => (o, At: Moment(rule, o))).Where(o => o.At <= now).OrderBy(o => o.At))
        {
            if (lines.Count >= MostLines) break;
            var then = occasion with { AsOfUtc = at };
            if (!await conditions.Hold(rule, then, "", stop)) continue;

            foreach (var personId in await audiences.Of(rule, then, stop))
            {
                if (!budgets.TryGetValue(personId, out var budget)) budgets[personId] = budget = await Then(personId, stop);
                if (budget is not null && Decide(rule, occasion, personId, budget, at) is { } line) lines.Add(line);
            }
        }
        return (occasions.Count, lines);
    }

    static WouldHave? Decide(NudgeRule rule, Occasion occasion, string personId, Budget budget, DateTime at)
    {
        WouldHave Line(string fate, DateTime when, bool isClash = false) => new(when, personId, occasion, fate, isClash);
        var measured = rule.OutcomeBy switch { OutcomeBy.Subject => occasion.PersonId, OutcomeBy.Anybody => occasion.ItemId, _ => personId };
        if (measured.Length == 0) return null;
        if (budget.IsThrottled(rule, occasion.ItemId, occasion.PersonId, at)) return Line(Sentences.ReasonOf(Suppression.Throttled), at);

        var sent = rule.IsTask ? budget.Task(at) : budget.Message(at);
        // Waiting for the morning is no clash; having been beaten by another is.
        var isClash = sent > (rule.IsTask ? at : NudgeHours.Next(at, budget.Zone));
        if (sent - at > Budget.Patience && isClash) return Line(rule.IsTask ? Sentences.ReasonOf(Suppression.OutOfTime) : "left to the digest", at, true);
        if (HoldOut.Holds(rule, measured, occasion.ItemId)) return Line("held out", sent, isClash);

        budget.History.Add(new(rule.Id, sent, rule.IsTask, rule.Has(NudgeChannel.Mail), false, false, occasion.ItemId, occasion.PersonId));
        return Line("sent", sent, isClash);
    }

    DateTime Moment(NudgeRule rule, Occasion occasion) => rule.Unit switch
    {
        DelayUnit.WorkingHours when rule.Delay > 0 => WorkingHours.After(occasion.AtUtc, TimeSpan.FromHours(rule.Delay), site.TimeZone),
        DelayUnit.Days => occasion.AtUtc.AddDays(rule.Delay),
        _ => occasion.AtUtc.AddHours(rule.Delay),
    };

    // With all that was sent since, by whichever rule: those are the clashes.
    async Task<Budget?> Then(string personId, CancellationToken stop)
    {
        if (await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId && p.SuspendedUtc == null, stop) is not { } person) return null;

        var since = clock.UtcNow().AddDays(-Memory.Days - 10);
        var sent = await db.Set<Nudge>().AsNoTracking().Where(n => n.PersonId == personId && n.State == NudgeState.Sent && n.EndedUtc > since)
            .Select(n => new Got(n.RuleId, n.EndedUtc!.Value, n.IsTask, n.IsMailed, false, false, n.ItemId, n.SubjectId)).ToListAsync(stop);
        return new(sent, person.ZoneOf(site), null);
    }
}
