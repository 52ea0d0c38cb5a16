using Activities.Running;
using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Events;
using Microsoft.EntityFrameworkCore;

namespace Activities.Plugs;

/// <summary>Whoever leaves a community leaves their parts in what goes on there to others.</summary>
internal sealed class LeaversStepBack(AppDb db, Conductor conductor, TimeProvider clock) : IHandle<MemberLeft>
{
    public async Task Handle(MemberLeft happened, CancellationToken stop)
    {
        var parts = await (from p in db.Set<Participant>()
                           where p.PersonId == happened.PersonId && p.ReleasedUtc == null && p.Role != Formats.Format.Owner
                           join a in db.Set<Activity>().Running() on p.ActivityId equals a.Id
                           where a.CommunityId == happened.CommunityId
                           select new { a.Id, p.Role }).ToListAsync(stop);
        foreach (var part in parts) await conductor.Play(part.Id, a => a.Release(happened.PersonId, part.Role, "They left the community.", clock.UtcNow()), stop);
    }
}
