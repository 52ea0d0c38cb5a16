using Communities.Facilitating;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Plugs;

internal sealed class Facilitation(AppDb db, Roll roll, TimeProvider clock) : IFacilitation
{
    public async Task<bool> Offer(CommunityView community, string personId, string duties, string byId, CancellationToken stop)
    {
        if (await db.Set<FacilitatorRole>().AnyAsync(r => r.CommunityId == community.Id && r.PersonId == personId && r.State == ContentState.Published && r.Standing != FacilitatorStanding.Ended, stop)) return false;
        if (await db.Set<Person>().Where(p => p.Id == personId && p.SuspendedUtc == null).Select(p => p.DisplayName).SingleOrDefaultAsync(stop) is not { } name) return false;

        var by = await db.Set<Person>().Where(p => p.Id == byId).Select(p => p.UserName).SingleOrDefaultAsync(stop) ?? "";
        await roll.Offer(FacilitatorRole.Offer(community, personId, name, new(FacilitatorKind.Co, duties), byId, by, clock.UtcNow()), name, stop);
        return true;
    }

    public async Task<bool> StepBack(string communityId, string personId, CancellationToken stop)
    {
        var held = await db.Set<FacilitatorRole>().Where(r => r.CommunityId == communityId && r.PersonId == personId && r.State == ContentState.Published && r.Standing != FacilitatorStanding.Ended && r.Standing != FacilitatorStanding.Declined).ToListAsync(stop);
        if (held.Exists(r => r.IsActing) && await roll.IsOnlyOne(communityId, personId, stop)) return false;

        foreach (var role in held)
        {
            role.End(isOnlyOne: false, isByAdministrator: false, clock.UtcNow());
            await roll.Follow(role, stop);
        }
        return true;
    }
}
