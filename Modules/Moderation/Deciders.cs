using Communities;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Moderation;

/// <summary>Who may decide something in a community.</summary>
internal sealed class Deciders(AppDb db, ICommunities communities)
{
    /// <summary>The facilitators but for some people, or the administrators where no other facilitator is left.</summary>
    public async Task<IReadOnlyList<string>> But(string communityId, string[] personIds, CancellationToken stop)
    {
        var facilitators = (await communities.FacilitatorIdsOf(communityId, stop)).Except(personIds).ToList();
        if (facilitators.Count > 0) return facilitators;

        return [.. (await Administrators.OfSite(db).Select(a => a.Id).ToListAsync(stop)).Except(personIds)];
    }
}
