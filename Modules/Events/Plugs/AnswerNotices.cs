using Communities;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Events.Plugs;

/// <summary>Hosts hear who comes and who cannot; whoever moved up from the waiting list hears it with the reason.</summary>
internal sealed class AnswerNotices(AppDb db, ICommunities communities, INotify notify) : IHandle<MemberRegistered>, IHandle<MemberDeclined>, IHandle<PlaceGiven>
{
    public Task Handle(MemberRegistered happened, CancellationToken stop) =>
        TellHosts(happened.EventId, happened.PersonId, (who, what) => happened.IsWaiting ? $"{who} waits for a place in “{what}”" : $"{who} comes to “{what}”", stop);

    // That somebody who never said they would come cannot come is no news.
    public Task Handle(MemberDeclined happened, CancellationToken stop) => happened.HadPlace
        ? TellHosts(happened.EventId, happened.PersonId, (who, what) => $"{who} cannot come to “{what}” after all", stop) : Task.CompletedTask;

    public async Task Handle(PlaceGiven happened, CancellationToken stop)
    {
        if (await Told.Of(db, communities, happened.EventId, stop) is not { } told) return;

        await notify.Send(await communities.ReadersAmong(told.Event.CommunityId, [happened.PersonId], stop), new Notice(
            Told.Key(happened.EventId, "place"), $"You have a place in “{told.Title}” on {told.Event.When.Sentence}", told.Path,
            happened.IsMoreRoom ? "You were on the waiting list, and there is more room now." : "You were on the waiting list, and somebody withdrew."), stop);
    }

    async Task TellHosts(string eventId, string personId, Func<string, string, string> text, CancellationToken stop)
    {
        if (await Told.Of(db, communities, eventId, stop) is not { } told) return;
        if (await db.Set<Person>().Where(p => p.Id == personId).Select(p => p.DisplayName).SingleOrDefaultAsync(stop) is not { } who) return;

        await notify.Send((await told.Hosts(communities, stop)).Where(id => id != personId),
            new Notice(Told.Key(eventId, "answers"), text(who, told.Title), told.Path, "You host this event."), stop);
    }
}
