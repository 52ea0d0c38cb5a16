using Kernel.Automation;
using Kernel.Content;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Nudges.Giving;
using Nudges.Proof;

namespace Nudges.Plugs;

/// <summary>Says to other modules what came of the rules that ship.</summary>
internal sealed class RuleHoldOuts(AppDb db, RuleBook book, Sentences sentences, Wording wording, ProofReader proof) : IHoldOuts
{
    public async Task<HoldingRule?> Rule(string key, string placeId, CancellationToken stop)
    {
        if (await Find(key, stop) is not { } rule || await wording.Place(placeId, stop) is not { } place) return null;

        var here = await book.Here(rule, placeId, stop);
        return new(rule.DisplayText, here.IsOn && sentences.Missing(rule).Count == 0, rule.HoldOutPercent, rule.OutcomeDays, sentences.Hope(rule), $"{place.Path}/facilitate/nudges/{rule.Id}");
    }

    public async Task<HeldOut?> Of(string key, string itemId, CancellationToken stop)
    {
        if (await Find(key, stop) is not { } rule || await proof.Of(rule, itemId, stop) is not { } tally) return null;

        var (told, held, difference) = (tally.Effect.Sent, tally.Effect.HeldOut, tally.Effect.Difference);
        return new(tally.Told, tally.HeldOut, tally.Waiting, tally.Left, tally.OverUtc, new(told.Of, told.Count), new(held.Of, held.Count), difference.Sentence, tally.Effect.Finding(rule.OutcomeDays));
    }

    Task<NudgeRule?> Find(string key, CancellationToken stop) => db.Set<NudgeRule>().AsNoTracking().Where(r => r.Key == key && r.State == ContentState.Published).OrderBy(r => r.Id).FirstOrDefaultAsync(stop);
}
