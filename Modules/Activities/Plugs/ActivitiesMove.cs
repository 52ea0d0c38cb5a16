using Communities;
using Kernel.Data;
using Kernel.Pages;
using Microsoft.EntityFrameworkCore;

namespace Activities.Plugs;

/// <summary>Activities go along when their community goes up in another one.</summary>
internal sealed class ActivitiesMove(AppDb db) : IMovesWithCommunity
{
    public async Task<string?> Tell(string communityId, CancellationToken stop) =>
        await db.Set<Activity>().CountAsync(a => a.CommunityId == communityId && a.SubjectId == "", stop) is > 0 and var count ? Plural.Of(count, "activity", "activities") : null;

    public Task Move(CommunityView from, CommunityView into, CancellationToken stop) =>
        db.Set<Activity>().Where(a => a.CommunityId == from.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.CommunityId, into.Id), stop);
}
