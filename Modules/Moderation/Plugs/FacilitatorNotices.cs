using Kernel.Data;
using Kernel.Events;
using Kernel.People;

namespace Moderation.Plugs;

/// <summary>Tells those who decide that something waits for them.</summary>
internal sealed class FacilitatorNotices(AppDb db, Deciders deciders, INotify notify) : IHandle<CaseOpened>, IHandle<DecisionAppealed>
{
    public async Task Handle(CaseOpened happened, CancellationToken stop)
    {
        if (await Told.Of(db, happened.CaseId, stop) is not { Case.IsSettled: false } told) return;

        var text = told.Case.Origin == CaseOrigin.Held ? $"A post in {told.Community.Name} waits for you before it appears" : $"Somebody flagged {told.Case.Name} in {told.Community.Name}";
        await Send(told, text, [told.Case.PersonId], stop);
    }

    public async Task Handle(DecisionAppealed happened, CancellationToken stop)
    {
        if (await Told.Of(db, happened.CaseId, stop) is not { Case.AppealState: AppealState.Open } told) return;

        // Somebody else looks at it, where there is somebody.
        var others = await deciders.But(told.Community.Id, [told.Case.PersonId, told.Case.DecidedBy], stop);
        await Send(told, $"Somebody appeals against a decision in {told.Community.Name}", others.Count > 0 ? [told.Case.PersonId, told.Case.DecidedBy] : [told.Case.PersonId], stop);
    }

    async Task Send(Told told, string text, string[] but, CancellationToken stop) =>
        await notify.Send(await deciders.But(told.Community.Id, but, stop), new Notice($"case:{told.Case.Id}", text, told.CasePath, "You look after this community.") { Place = told.Community.Id }, stop);
}
