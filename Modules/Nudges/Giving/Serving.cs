using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Nudges.Giving;

/// <summary>Decides over everything that bids for one person's attention: what may be sent goes first by priority, and what has no room waits or joins the digest.</summary>
internal sealed class Serving(AppDb db, RuleBook book, Attention attention, Conditions conditions, Wording wording, Sending sending, Kernel.Modules.Plugs plugs, TimeProvider clock)
{
    public Task Of(string personId, CancellationToken stop) => db.Write(async () =>
    {
        var now = clock.UtcNow();
        var due = await db.Set<Nudge>().Where(n => n.PersonId == personId && n.State == NudgeState.Waiting && n.DueUtc <= now).ToListAsync(stop);
        if (due.Count == 0) return; // another node was quicker

        if (await attention.Of(personId, stop) is { } budget) await Serve(personId, due, budget, now, stop);
        else foreach (var nudge in due) nudge.Suppress(Suppression.NoAccess, now);
        await db.SaveChangesAsync(stop);
        NudgeMeters.Decided(due);
    }, stop);

    async Task Serve(string personId, List<Nudge> due, Budget budget, DateTime now, CancellationToken stop)
    {
        var ids = due.Select(n => n.RuleId).Distinct().ToList();
        var rules = (await book.All(stop)).Where(r => ids.Contains(r.Id)).ToDictionary(r => r.Id);
        var stopped = await db.Set<OptOut>().Where(o => o.PersonId == personId && ids.Contains(o.RuleId)).Select(o => o.RuleId).ToListAsync(stop);
        foreach (var nudge in due.OrderBy(n => rules.GetValueOrDefault(n.RuleId)?.Priority ?? NudgePriority.Rest).ThenBy(n => n.CreatedUtc).ThenBy(n => n.Id))
        {
            var here = rules.TryGetValue(nudge.RuleId, out var rule) ? await book.Here(rule, nudge.PlaceId, stop) : null;
            if (here is null || !here.IsOn) nudge.Suppress(Suppression.Paused, now);
            else if (stopped.Contains(nudge.RuleId)) nudge.Suppress(Suppression.OptedOut, now);
            else await Bid(nudge, here, budget, now, stop);
        }
    }

    async Task Bid(Nudge nudge, RuleHere here, Budget budget, DateTime now, CancellationToken stop)
    {
        var (rule, occasion) = (here.Rule, nudge.Occasion);
        if (!await MayRead(nudge, stop) || await wording.Of(here, occasion, nudge.PersonId, stop) is not { } said) nudge.Suppress(Suppression.NoAccess, now);
        else if (!await conditions.Hold(rule, occasion, nudge.PersonId, stop)) nudge.Suppress(Suppression.AlreadyDone, now);
        else if (budget.IsThrottled(rule, nudge.ItemId, nudge.SubjectId, now)) nudge.Suppress(Suppression.Throttled, now);
        else if (budget.Rests(rule.Id, now)) nudge.Suppress(Suppression.BackedOff, now);
        else await Give(nudge, rule, said, budget, now, stop);
    }

    // Lots are drawn last: whoever is held out has waited for room as long, and could do as much meanwhile, as those who get it.
    async Task Give(Nudge nudge, NudgeRule rule, Said said, Budget budget, DateTime now, CancellationToken stop)
    {
        var (fate, at) = budget.Decide(rule, nudge.CreatedUtc, now);
        if (fate == Fate.Wait) nudge.PutOff(at);
        else if (fate == Fate.TooLate) nudge.Suppress(Suppression.OutOfTime, now);
        else if (HoldOut.Holds(rule, nudge.MeasuredId, nudge.ItemId)) nudge.HoldOut(rule.OutcomeDays, now);
        else
        {
            nudge.Say(said.Text, said.Path, said.Draft);
            await Tell(nudge, rule, fate, budget, now, stop);
        }
    }

    async Task Tell(Nudge nudge, NudgeRule rule, Fate fate, Budget budget, DateTime now, CancellationToken stop)
    {
        if (fate == Fate.Digest) nudge.Bundle(rule.OutcomeDays, now);
        else
        {
            var isMailed = rule.Has(NudgeChannel.Mail) && budget.TakesMail(now);
            await sending.Send(nudge, rule, isMailed, stop);
            nudge.Send(isMailed, rule.OutcomeDays, now);
            budget.History.Add(new(rule.Id, now, rule.IsTask, isMailed, false, false, nudge.ItemId, nudge.SubjectId));
        }
    }

    async Task<bool> MayRead(Nudge nudge, CancellationToken stop)
    {
        if (nudge.PlaceId.Length == 0) return true;

        foreach (var places in plugs.Of<IPlaces>())
            if ((await places.Readable(nudge.PersonId, [nudge.PlaceId], stop)).Count > 0) return true;
        return false;
    }
}
