using Communities;
using Kernel.Automation;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Activities.Rules;

/// <summary>What activities are called, which are no content items.</summary>
internal sealed class ActivityNames(AppDb db, ICommunities communities) : IItemNames
{
    public async Task<ItemName?> Of(string itemId, CancellationToken stop) =>
        await db.Set<Activity>().Where(a => a.Id == itemId).Select(a => new { a.Title, a.CommunityId }).SingleOrDefaultAsync(stop) is { } found && await communities.PathOf(found.CommunityId, stop) is { } path
            ? new(found.Title, Activity.PathOf(path, itemId)) : null;
}
