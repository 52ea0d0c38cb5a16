using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Events;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Communities.Plugs;

/// <summary>Whoever facilitates somewhere belongs to the facilitators' community, and reads there for a while after their last role.</summary>
internal sealed class FacilitatorsMeet(AppDb db, Roll roll, TimeProvider clock) : IHandle<FacilitatorAppointed>, IJob
{
    static readonly TimeSpan StaysFor = TimeSpan.FromDays(90);

    public async Task Handle(FacilitatorAppointed happened, CancellationToken stop)
    {
        foreach (var id in await Places(stop))
            if (!await db.Set<Membership>().Present().AnyAsync(m => m.CommunityId == id && m.PersonId == happened.PersonId, stop)) await roll.Join(id, happened.PersonId, stop);
    }

    public async Task Run(CancellationToken stop)
    {
        var before = clock.UtcNow() - StaysFor;
        foreach (var id in await Places(stop))
        {
            // Only those who facilitated once: somebody whom an administrator let in stays.
            var former = await db.Set<Membership>().Present()
                .Where(m => m.CommunityId == id && !m.IsFacilitator
                    && db.Set<FacilitatorRole>().Any(r => r.PersonId == m.PersonId && r.Standing == FacilitatorStanding.Ended)
                    && !db.Set<FacilitatorRole>().Held().Any(r => r.PersonId == m.PersonId)
                    && !db.Set<FacilitatorRole>().Any(r => r.PersonId == m.PersonId && r.EndedUtc > before))
                .Select(m => m.PersonId).ToListAsync(stop);
            foreach (var person in former) await roll.Leave(id, person, stop);
        }
    }

    Task<List<string>> Places(CancellationToken stop) =>
        db.Set<Community>().Where(c => c.Kind == CommunityKind.Facilitators && c.State == ContentState.Published).Select(c => c.Id).ToListAsync(stop);
}
