using Kernel;
using Kernel.Data;
using Kernel.Modules;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Communities.Plugs;

/// <summary>What members and facilitators may do in their community: the permissions that modules declared as held within.</summary>
internal sealed class MembersGrants(ModuleCatalog catalog, Site site, AppDb db, TimeProvider clock) : IGrant
{
    readonly record struct Standing(bool IsMember, bool IsFacilitator, CommunityLifecycle Lifecycle, bool IsMuted);

    readonly Dictionary<string, Standing> known = [];

    public async ValueTask<bool> Grants(Viewer viewer, string permission, object about, CancellationToken stop)
    {
        if (about is not IWithinCommunity place || !viewer.IsSignedIn) return false;
        if (catalog.Permissions.FirstOrDefault(p => p.IsWithin && p.Name == permission) is not { } entry || !site.Has(entry.Module)) return false;

        var standing = await Of(viewer, place, stop);
        return standing.IsMember && !standing.IsMuted && entry.Roles.Contains(Role.Member) && standing.Lifecycle is not (CommunityLifecycle.Paused or CommunityLifecycle.Archived)
            // Facilitators look after a community that rests; of one that is archived they may only change what it says.
            || standing.IsFacilitator && entry.Roles.Contains(Role.Facilitator) && (standing.Lifecycle != CommunityLifecycle.Archived || permission == CommunitiesModule.Tend);
    }

    async ValueTask<Standing> Of(Viewer viewer, IWithinCommunity place, CancellationToken stop)
    {
        // A page that found its community knows already; asking again would be one more query on every page.
        if (place is CommunityView view) return new(view.IsMember, view.IsFacilitator, view.Lifecycle, view.IsMuted);
        if (known.TryGetValue(place.CommunityId, out var standing)) return standing;

        var now = clock.UtcNow();
        return known[place.CommunityId] = await (from m in db.Set<Membership>().Present()
                                                 where m.CommunityId == place.CommunityId && m.PersonId == viewer.Id
                                                 join c in db.Set<Community>() on m.CommunityId equals c.Id
                                                 select new Standing(true, m.IsFacilitator, c.Lifecycle, m.MutedUntilUtc > now)).SingleOrDefaultAsync(stop);
    }
}
