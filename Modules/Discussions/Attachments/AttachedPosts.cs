using Communities;
using Kernel.Attachments;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Attachments;

/// <summary>Opening posts and replies as the places of files: who may read the post may open its files, now and not when they were posted.</summary>
internal sealed class AttachedPosts(AppDb db, ICommunities communities) : IAttachmentPlace
{
    public const string Opening = "discussion/";
    public const string Answering = "reply/";

    public static string Of(Discussion discussion) => Opening + discussion.Id;

    public static string Of(Reply reply) => Answering + reply.Id;

    public static bool IsOne(string place) => place.StartsWith(Opening, StringComparison.Ordinal) || place.StartsWith(Answering, StringComparison.Ordinal);

    public bool Knows(string place) => IsOne(place);

    public async Task<bool> CanRead(string place, Viewer viewer, CancellationToken stop)
    {
        var id = IdOf(place);
        var discussionId = place.StartsWith(Opening, StringComparison.Ordinal) ? id : await db.Set<Reply>().Where(r => r.Id == id).Select(r => r.DiscussionId).SingleOrDefaultAsync(stop);
        if (discussionId is null) return false;

        var communityId = await db.Set<Discussion>().Published().Where(d => d.Id == discussionId).Select(d => d.CommunityId).SingleOrDefaultAsync(stop);
        return communityId is not null && await communities.ReadBy(viewer).AnyAsync(c => c.Id == communityId, stop);
    }

    public async Task<IReadOnlyCollection<string>> Standing(IReadOnlyCollection<string> places, CancellationToken stop)
    {
        var ids = places.Select(IdOf).ToList();
        return
        [
            .. await db.Set<Discussion>().Where(d => ids.Contains(d.Id)).Select(d => Opening + d.Id).ToListAsync(stop),
            .. await db.Set<Reply>().IgnoreQueryFilters().Where(r => ids.Contains(r.Id)).Select(r => Answering + r.Id).ToListAsync(stop),
        ];
    }

    public static string IdOf(string place) => place[(place.IndexOf('/') + 1)..];
}
