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
            new(await Judged(mine.Where(n => n.State == NudgeState.Sent), stop), await Judged(mine.Where(n => n.State == NudgeState.HeldOut), stop)),
            await db.Set<OptOut>().CountAsync(o => o.RuleId == rule.Id, stop));
    }

    async Task<Share> Judged(IQueryable<Nudge> arm, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var judged = arm.Where(n => n.ActByUtc < now);
        return new(await judged.Where(n => n.ActedUtc != null).Select(n => n.MeasuredId).Distinct().CountAsync(stop), await judged.Select(n => n.MeasuredId).Distinct().CountAsync(stop));
    }
}
