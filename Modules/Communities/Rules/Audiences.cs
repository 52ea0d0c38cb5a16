using Kernel;
using Kernel.Automation;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Rules;

/// <summary>Those who look after the community, without whom it is about.</summary>
internal sealed class FacilitatingHere(ICommunities communities) : IAudience
{
    public string Name => "facilitators";

    public string Label => "the community’s facilitators";

    public async Task<IReadOnlyList<string>> Of(Occasion occasion, CancellationToken stop) =>
        occasion.CommunityId.Length == 0 ? [] : [.. (await communities.FacilitatorIdsOf(occasion.CommunityId, stop)).Where(id => id != occasion.PersonId)];
}

/// <summary>Where nobody looks after the community, those who administer the site.</summary>
internal sealed class FacilitatingOrAdministering(AppDb db, ICommunities communities) : IAudience
{
    public string Name => "facilitators-or-administrators";

    public string Label => "the community’s facilitators, or administrators where there are none";

    public async Task<IReadOnlyList<string>> Of(Occasion occasion, CancellationToken stop)
    {
        var facilitators = occasion.CommunityId.Length == 0 ? [] : await communities.FacilitatorIdsOf(occasion.CommunityId, stop);
        return facilitators.Count > 0 ? facilitators : await Administrators.OfSite(db).Select(a => a.Id).ToListAsync(stop);
    }
}

/// <summary>Members who are new.</summary>
internal sealed class NewHere(AppDb db, TimeProvider clock) : IAudience
{
    public string Name => "newcomers";

    public string Label => "newcomers of the community";

    public async Task<IReadOnlyList<string>> Of(Occasion occasion, CancellationToken stop) =>
        await db.Set<Membership>().New(clock.UtcNow()).Where(m => m.CommunityId == occasion.CommunityId).OrderByDescending(m => m.JoinedUtc).Select(m => m.PersonId).ToListAsync(stop);
}

/// <summary>Everybody who belongs, without whom it is about.</summary>
internal sealed class BelongingHere(AppDb db) : IAudience
{
    public string Name => "members";

    public string Label => "members of the community";

    public async Task<IReadOnlyList<string>> Of(Occasion occasion, CancellationToken stop) =>
        await db.Set<Membership>().Present().Where(m => m.CommunityId == occasion.CommunityId && m.PersonId != occasion.PersonId).OrderByDescending(m => m.LastVisitUtc).ThenBy(m => m.PersonId).Select(m => m.PersonId).ToListAsync(stop);
}
