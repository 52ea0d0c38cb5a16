using Communities;
using Kernel.Data;
using Kernel.Pages;
using Kernel.Search;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Plugs;

/// <summary>Discussions go along when their community goes up in another one.</summary>
internal sealed class TalkMoves(AppDb db, ISearchIndex index) : IMovesWithCommunity
{
    public async Task<string?> Tell(string communityId, CancellationToken stop) =>
        await db.Set<Discussion>().Published().CountAsync(d => d.CommunityId == communityId, stop) is > 0 and var count ? Plural.Of(count, "discussion", "discussions") : null;

    public async Task Move(CommunityView from, CommunityView into, CancellationToken stop)
    {
        var moved = await db.Set<Discussion>().Where(d => d.CommunityId == from.Id).ToListAsync(stop);
        foreach (var discussion in moved) (discussion.CommunityId, discussion.Path) = (into.Id, $"communities/{into.Slug}/discussions/{discussion.Id}");
        await db.Database.ExecuteSqlAsync($"""
            UPDATE "Discussions_Draft" SET "CommunityId" = {into.Id} WHERE "CommunityId" = {from.Id} AND NOT EXISTS (
                SELECT 1 FROM "Discussions_Draft" AS o WHERE o."PersonId" = "Discussions_Draft"."PersonId" AND o."CommunityId" = {into.Id} AND o."DiscussionId" = "Discussions_Draft"."DiscussionId")
            """, stop);
        await db.SaveChangesAsync(stop);

        var ids = moved.Select(d => d.Id).ToList();
        await index.Refresh("discussion", ids, stop);
        await index.Refresh("reply", await db.Set<Reply>().Where(r => ids.Contains(r.DiscussionId)).Select(r => r.Id).ToListAsync(stop), stop);
    }
}
