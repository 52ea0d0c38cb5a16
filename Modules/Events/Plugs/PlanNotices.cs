using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Events.Plugs;

/// <summary>Facilitators hear of a new event; those who registered hear when it moves, is cancelled or was written up.</summary>
internal sealed class PlanNotices(AppDb db, ICommunities communities, INotify notify, Words words) : IHandle<EventPlanned>, IHandle<EventMoved>, IHandle<EventCancelled>, IHandle<EventWrittenUp>
{
    const string Registered = "You registered for this event.";
    static readonly RegistrationState[] Expected = [RegistrationState.Coming, RegistrationState.Waiting];

    public async Task Handle(EventPlanned happened, CancellationToken stop)
    {
        if (await Told.Of(db, communities, happened.EventId, stop) is not { } told) return;

        var who = await db.Set<Person>().Where(p => p.Id == happened.PlannedBy).Select(p => p.DisplayName).SingleOrDefaultAsync(stop) ?? "A member";
        await notify.Send((await communities.FacilitatorIdsOf(happened.CommunityId, stop)).Where(id => id != happened.PlannedBy),
            new Notice(Told.Key(happened.EventId, "planned"), $"{who} plans “{told.Title}” for {told.Event.When.Sentence}", told.Path, words.Of("You facilitate this community.")), stop);
    }

    public async Task Handle(EventMoved happened, CancellationToken stop)
    {
        if (await Told.Of(db, communities, happened.EventId, stop) is not { Event.IsCancelled: false } told) return;

        var (when, former) = (told.Event.When, new When(happened.FormerStartUtc, happened.FormerStartUtc, told.Event.TimeZone));
        var text = happened.FormerStartUtc != told.Event.StartUtc ? $"“{told.Title}” is now on {when.Sentence}; it was to be on {former.Sentence}"
            : told.Event.Place != happened.FormerPlace && told.Event.Place.Length > 0 ? $"“{told.Title}” on {when.Sentence} is now at {told.Event.Place}"
            : $"“{told.Title}” on {when.Sentence} now ends at {when.Until}";
        await Tell(told, "moved", text, stop);
    }

    public async Task Handle(EventCancelled happened, CancellationToken stop)
    {
        if (await Told.Of(db, communities, happened.EventId, stop) is not { } told) return;

        await Tell(told, "cancelled", $"“{told.Title}” on {told.Event.When.Sentence} is cancelled: {happened.Reason}", stop);
    }

    public async Task Handle(EventWrittenUp happened, CancellationToken stop)
    {
        if (await Told.Of(db, communities, happened.EventId, stop) is { } told) await Tell(told, "write-up", $"The write-up of “{told.Title}” is there to read", stop);
    }

    async Task Tell(Told told, string about, string text, CancellationToken stop) =>
        await notify.Send(await told.Registered(db, communities, Expected, stop), new Notice(Told.Key(told.Event.Id, about), text, told.Path, Registered), stop);
}
