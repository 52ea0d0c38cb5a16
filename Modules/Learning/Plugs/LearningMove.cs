using Communities;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Plugs;

/// <summary>Guided pages go along when their community goes up in another one.</summary>
internal sealed class LearningMove(AppDb db, Publishing publishing) : IMovesWithCommunity
{
    public async Task<string?> Tell(string communityId, CancellationToken stop) =>
        await db.Set<LearningPage>().In(communityId).Published().CountAsync(stop) is > 0 and var count ? Plural.Of(count, "guided page", "guided pages") : null;

    public async Task Move(CommunityView from, CommunityView into, CancellationToken stop)
    {
        foreach (var moved in await db.Set<LearningPage>().Where(p => p.CommunityId == from.Id).ToListAsync(stop))
        {
            moved.CommunityId = into.Id;
            moved.StandIn(into.Slug);
            // Blocks that look for what people do in their community look there from now on.
            moved.Reword(Followed);
            await publishing.Redact(moved.Id, Followed, stop);
        }
        foreach (var path in await db.Set<LearningPath>().Where(p => p.CommunityId == from.Id).ToListAsync(stop))
        {
            path.CommunityId = into.Id;
            path.StandIn(into.Slug);
        }
        await db.SaveChangesAsync(stop);

        string Followed(string text) => text == from.Id ? into.Id : text;
    }
}
