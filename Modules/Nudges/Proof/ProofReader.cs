using Kernel;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Nudges.Statistics;

namespace Nudges.Proof;

/// <summary>What became of a rule’s nudges in its present experiment.</summary>
/// <param name="SentActed">How many of those that were sent were followed by what they wanted so far, and of those that were held out.</param>
/// <param name="Suppressed">By reason, the most frequent first.</param>
/// <param name="Effect">Of those whose time to act is over.</param>
/// <param name="Stopped">People who want no nudges of it.</param>
internal sealed record Tally(int Sent, int SentActed, int HeldOut, int HeldOutActed, int Waiting, int Bundled, IReadOnlyList<(Suppression Reason, int Count)> Suppressed, Effect Effect, int Stopped);

/// <summary>What became of a rule’s nudges about one thing.</summary>
/// <param name="Told">How many were told, at once or in their digest.</param>
/// <param name="Left">How many were suppressed.</param>
/// <param name="OverUtc">When the time to act is over for the last of them; null while nothing is decided.</param>
/// <param name="Effect">Of those whose time to act is over.</param>
internal sealed record ItemTally(int Told, int HeldOut, int Waiting, int Left, DateTime? OverUtc, Effect Effect);

/// <summary>
/// Counts persons, or things where anybody’s deed counts, not nudges: somebody who was nudged thrice and acts once acted. Judged are
/// only those whose time to act is over: who acts at once would count before who never will.
/// </summary>
internal sealed class ProofReader(AppDb db, TimeProvider clock)
{
    public async Task<Tally> Of(NudgeRule rule, CancellationToken stop)
    {
        var mine = db.Set<Nudge>().Where(n => n.RuleId == rule.Id && n.Experiment == rule.Experiment);
        var states = await mine.GroupBy(n => new { n.State, n.Reason }).Select(g => new { g.Key.State, g.Key.Reason, Count = g.Count(), Acted = g.Count(n => n.ActedUtc != null) }).ToListAsync(stop);
        int In(NudgeState state) => states.Where(s => s.State == state).Sum(s => s.Count);
        int Acted(NudgeState state) => states.Where(s => s.State == state).Sum(s => s.Acted);
        return new(In(NudgeState.Sent), Acted(NudgeState.Sent), In(NudgeState.HeldOut), Acted(NudgeState.HeldOut), In(NudgeState.Waiting), In(NudgeState.Bundled),
            [.. states.Where(s => s.State == NudgeState.Suppressed).OrderByDescending(s => s.Count).ThenBy(s => s.Reason).Select(s => (s.Reason, s.Count))],
            new(await Judged(mine.Where(n => n.State == NudgeState.Sent), rule.IsDrawnPerItem, stop), await Judged(mine.Where(n => n.State == NudgeState.HeldOut), rule.IsDrawnPerItem, stop)),
            await db.Set<OptOut>().CountAsync(o => o.RuleId == rule.Id, stop));
    }

    /// <summary>
    /// Of one thing, in the experiment that spoke of it last; null where none did. What joined the digest for want of room counts as sent: chance had decided
    /// for it already.
    /// </summary>
    public async Task<ItemTally?> Of(NudgeRule rule, string itemId, CancellationToken stop)
    {
        var all = db.Set<Nudge>().Where(n => n.RuleId == rule.Id && n.ItemId == itemId);
        if (await all.MaxAsync(n => (int?)n.Experiment, stop) is not { } experiment) return null;

        var mine = all.Where(n => n.Experiment == experiment);
        var told = mine.Where(n => n.State == NudgeState.Sent || n.State == NudgeState.Bundled);
        var held = mine.Where(n => n.State == NudgeState.HeldOut);
        return new(await told.CountAsync(stop), await held.CountAsync(stop), await mine.CountAsync(n => n.State == NudgeState.Waiting, stop), await mine.CountAsync(n => n.State == NudgeState.Suppressed, stop),
            await mine.MaxAsync(n => n.ActByUtc, stop), new(await Judged(told, false, stop), await Judged(held, false, stop)));
    }

    async Task<Share> Judged(IQueryable<Nudge> arm, bool isDrawnPerItem, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var judged = arm.Where(n => n.ActByUtc < now);
        return new(await Drawn(judged.Where(n => n.ActedUtc != null)).CountAsync(stop), await Drawn(judged).CountAsync(stop));

        // Where it is drawn anew, somebody may be in one group for one thing and in the other for the next.
        IQueryable<string> Drawn(IQueryable<Nudge> some) => some.Select(n => isDrawnPerItem ? n.MeasuredId + "|" + n.ItemId : n.MeasuredId).Distinct();
    }
}
