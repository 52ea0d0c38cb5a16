using Communities;
using Discussions.Shared;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Pieces;

/// <summary>New for me: what moved in discussions that I follow, then the latest in my communities.</summary>
public sealed record MyTalkPiece(DiscussionList Unread, DiscussionList Latest);

internal sealed class MyTalk(AppDb db, ICommunities communities, RowQuery rows, Viewer me) : IZonePiece
{
    const int Shown = 10;

    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (!me.IsSignedIn) return null;

        var unread = await rows.Read(Unread(), 0, Shown, stop);
        var mine = db.Set<Discussion>().Published().Where(d => communities.SeenBy(me).Any(c => c.IsMember && c.Id == d.CommunityId));
        var latest = await rows.Read(mine, 0, Shown, stop);
        return unread.Count + latest.Count == 0 ? null : new MyTalkPiece(
            new(unread, NamesCommunities: true),
            new([.. latest.Where(l => unread.All(u => u.Path != l.Path))], NamesCommunities: true));
    }

    IQueryable<Discussion> Unread() =>
        from d in db.Set<Discussion>().Published()
        join f in db.Set<Follow>().Where(f => f.PersonId == me.Id && (f.Level == FollowLevel.Watching || f.Level == FollowLevel.Tracking)) on d.Id equals f.DiscussionId
        join c in communities.ReadBy(me) on d.CommunityId equals c.Id
        join m in db.Set<ReadMark>().Where(m => m.PersonId == me.Id) on d.Id equals m.DiscussionId into marks from m in marks.DefaultIfEmpty()
        where d.LastNumber > (m == null ? 0 : m.Number)
        select d;
}
