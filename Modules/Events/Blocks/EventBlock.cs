using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Communities;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Events.Blocks;

/// <param name="Path">Within the site; null for an event that the viewer may not see.</param>
public sealed record EventContent(string Why, string? Path, string Title, When? When, bool IsCancelled);

internal sealed class EventFields
{
    [Field("Event", Hint = "Its address, or the end of it."), MaxLength(500)]
    public string Event { get; set; } = "";

    [Field("Why come?"), MaxLength(500)]
    public string Why { get; set; } = "";
}

/// <summary>An event to come to as a step of a page.</summary>
internal sealed class EventBlock(AppDb db, ICommunities communities, Viewer me) : BlockType<EventFields>
{
    const string Attended = "attended";

    public override string Label => "Event";
    public override string About => "A meeting to come to, online or in a room.";
    public override string Icon => "calendar";
    public override BlockGroup Group => BlockGroup.Talk;
    public override IReadOnlyList<BlockRule> Rules { get; } = [new("registered", "somebody has a place, or waits for one"), new(Attended, "a host has ticked that somebody was there")];

    protected override string? Amiss(EventFields fields, JsonObject block) => IdIn(fields.Event).Length == 0 ? "Say which event: copy its address." : null;

    public override IReadOnlyList<string> NamesInPlace { get; } = [nameof(EventFields.Event)];

    public override string SubjectOf(JsonObject block) => IdIn(Read(block).Event);

    public override async ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop)
    {
        var (fields, id) = (Read(block), SubjectOf(block));
        var planned = await db.Set<Event>().AsNoTracking().Published().SingleOrDefaultAsync(e => e.Id == id, stop);
        var place = planned is null ? null : await communities.ReadBy(me).SingleOrDefaultAsync(c => c.Id == planned.CommunityId, stop);
        return place is null ? new EventContent(fields.Why, null, "", null, false) : new EventContent(fields.Why, Event.PathOf(place.Path, id), planned!.DisplayText, planned.When, planned.IsCancelled);
    }

    public override async ValueTask<bool> IsMet(BlockUse use, CancellationToken stop)
    {
        var (id, person, attended) = (SubjectOf(use.Block), use.PersonId, use.Duty.Rule.Key == Attended);
        return await db.Set<Registration>().AnyAsync(r => r.EventId == id && r.PersonId == person && (attended ? r.Attended : r.State == RegistrationState.Coming || r.State == RegistrationState.Waiting), stop);
    }
}

/// <summary>Tells those who keep the books of guided pages who comes, and who was there.</summary>
internal sealed class ComingCounts(Kernel.Modules.Plugs plugs) : IHandle<MemberRegistered>, IHandle<PlaceGiven>, IHandle<MemberAttended>
{
    public Task Handle(MemberRegistered happened, CancellationToken stop) => Tell(happened.EventId, happened.PersonId, stop);

    public Task Handle(PlaceGiven happened, CancellationToken stop) => Tell(happened.EventId, happened.PersonId, stop);

    public Task Handle(MemberAttended happened, CancellationToken stop) => Tell(happened.EventId, happened.PersonId, stop);

    async Task Tell(string eventId, string personId, CancellationToken stop)
    {
        foreach (var watch in plugs.Of<IBlockWatch>()) await watch.Look(nameof(EventBlock), eventId, personId, stop);
    }
}
