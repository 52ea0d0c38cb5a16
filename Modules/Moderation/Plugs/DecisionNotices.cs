using Communities.Posts;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Moderation.Account;

namespace Moderation.Plugs;

/// <summary>Tells people what became of what they wrote. Not even who muted the community misses it.</summary>
internal sealed class DecisionNotices(AppDb db, Kernel.Modules.Plugs plugs, INotify notify) : IHandle<CaseDecided>, IHandle<PostHeld>, IHandle<AuthorWrittenTo>, IHandle<AppealAnswered>
{
    const string Because = "You wrote it.";

    public async Task Handle(CaseDecided happened, CancellationToken stop)
    {
        if (await Told.Of(db, happened.CaseId, stop) is not { } told) return;

        var (yours, place) = (DecisionQuery.Yours(told.Case.Name), told.Community.Name);
        var text = Enum.Parse<CaseOutcome>(happened.Outcome) switch
        {
            CaseOutcome.Hidden => $"A facilitator of {place} hid {yours}: “{told.Case.Reason}”",
            CaseOutcome.Shown => $"{DecisionQuery.Yours(told.Case.Name, capital: true)} in {place} is shown again",
            CaseOutcome.Published => $"{DecisionQuery.Yours(told.Case.Name, capital: true)} is published in {place}",
            CaseOutcome.Refused => $"A facilitator of {place} returned {yours}: “{told.Case.Reason}”",
            CaseOutcome.Muted => $"A facilitator muted you in {place}{await Until(told, stop)}: “{told.Case.Reason}”",
            CaseOutcome.Unmuted => $"You may write in {place} again",
            _ => "",
        };
        if (text.Length > 0) await Send(told, text, told.Case.Origin == CaseOrigin.Person ? "It is about you." : Because, stop);
    }

    async Task<string> Until(Told told, CancellationToken stop)
    {
        foreach (var mutes in plugs.Of<IMutes>())
            if (await mutes.Of(told.Community.Id, told.Case.PersonId, stop) is { } muted) return $" until {muted.Said}";
        return "";
    }

    public async Task Handle(PostHeld happened, CancellationToken stop)
    {
        if (await Told.Of(db, happened.CaseId, stop) is { Case.Outcome: CaseOutcome.None } told)
            await Send(told, $"{DecisionQuery.Yours(told.Case.Name, capital: true)} waits for a facilitator of {told.Community.Name}, usually for less than a day", Because, stop);
    }

    public async Task Handle(AuthorWrittenTo happened, CancellationToken stop)
    {
        if (await Told.Of(db, happened.CaseId, stop) is { } told)
            await Send(told, $"The facilitators of {told.Community.Name} wrote to you about {(told.Case.Origin == CaseOrigin.Person ? "writing there" : DecisionQuery.Yours(told.Case.Name))}", "It is for you alone.", stop);
    }

    public async Task Handle(AppealAnswered happened, CancellationToken stop)
    {
        if (await Told.Of(db, happened.CaseId, stop) is { } told)
            await Send(told, happened.IsOverturned ? $"Your appeal in {told.Community.Name} was heard: the decision is taken back" : $"Your appeal in {told.Community.Name} was answered: the decision stays", "You appealed.", stop);
    }

    async Task Send(Told told, string text, string why, CancellationToken stop)
    {
        var published = await db.Set<HeldPost>().Where(h => h.CaseId == told.Case.Id).Select(h => h.Path).SingleOrDefaultAsync(stop);
        await notify.Send([await Writer(told.Case, stop)], new Notice($"decision:{told.Case.Id}", text, published is { Length: > 0 } path ? path : DecisionsController.PathOf(told.Case.Id), why), stop);
    }

    // Also of a post under which no name stands: this goes to them alone.
    async Task<string> Writer(Case one, CancellationToken stop) =>
        one.PersonId == Post.Unnamed && plugs.Of<IPosts>().FirstOrDefault(p => p.Kind == one.Kind) is { } source ? await source.WriterOf(one.ItemId, one.Number, stop) : one.PersonId;
}
