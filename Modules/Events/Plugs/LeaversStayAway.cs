using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Events;
using Microsoft.EntityFrameworkCore;

namespace Events.Plugs;

/// <summary>Whoever leaves a community leaves their places there to those who wait.</summary>
internal sealed class LeaversStayAway(AppDb db, Roster roster, TimeProvider clock) : IHandle<MemberLeft>
{
    public async Task Handle(MemberLeft happened, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var ids = await (from e in db.Set<Event>().Published().In(happened.CommunityId).Upcoming(now)
                         where e.CancelledUtc == null
                         join r in db.Set<Registration>() on e.Id equals r.EventId
                         where r.PersonId == happened.PersonId && r.State != RegistrationState.NotComing
                         select e.Id).ToListAsync(stop);
        foreach (var id in ids) await roster.Decline(id, happened.PersonId, stop);
    }
}
