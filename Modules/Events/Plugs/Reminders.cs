using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;

namespace Events.Plugs;

/// <summary>Reminds those who come, and the hosts, unless the event was moved or cancelled since the reminder was laid down.</summary>
internal sealed class Reminders(AppDb db, ICommunities communities, INotify notify, TimeProvider clock) : IHandle<ReminderDue>
{
    public async Task Handle(ReminderDue happened, CancellationToken stop)
    {
        if (await Told.Of(db, communities, happened.EventId, stop) is not { Event.IsCancelled: false } told) return;
        // A server that was asleep reminds nobody of what has begun.
        if (told.Event.StartUtc != happened.StartUtc || told.Event.StartUtc <= clock.UtcNow()) return;

        var notice = new Notice(Told.Key(happened.EventId, "reminder"), happened.Hours == 1 ? $"“{told.Title}” begins in an hour" : $"“{told.Title}” begins on {told.Event.When.Sentence}", told.Path, "You registered for this event.");
        var coming = await told.Registered(db, communities, [RegistrationState.Coming], stop);
        await notify.Send(coming, notice, stop);
        await notify.Send((await told.Hosts(communities, stop)).Except(coming), notice with { Why = "You host this event." }, stop);
    }
}
