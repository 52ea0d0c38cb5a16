using Communities;
using Kernel.Data;
using Kernel.Pages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Plugs;

/// <summary>Ideas go along when their community goes up in another one.</summary>
internal sealed class IdeasMove(AppDb db) : IMovesWithCommunity
{
    public async Task<string?> Tell(string communityId, CancellationToken stop) =>
        await db.Set<Idea>().Published().In(communityId).CountAsync(stop) is > 0 and var count ? Plural.Of(count, "idea", "ideas") : null;

    public async Task Move(CommunityView from, CommunityView into, CancellationToken stop)
    {
        foreach (var moved in await db.Set<Idea>().In(from.Id).ToListAsync(stop)) (moved.CommunityId, moved.Path) = (into.Id, $"communities/{into.Slug}/ideas/{moved.Id}");
        await db.SaveChangesAsync(stop);
    }
}
