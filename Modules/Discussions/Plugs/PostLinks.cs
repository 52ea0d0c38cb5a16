using Communities;
using Discussions.Attachments;
using Kernel.Content;
using Kernel.Data;
using Kernel.Events;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Plugs;

/// <summary>Opening posts and replies as places of links. What is said in confidence is not told to other sites, so its links are not looked at.</summary>
internal sealed class PostLinks(AppDb db, ILinkCards cards, Writing writing) : ILinkPlace, IHandle<DiscussionStarted>, IHandle<ContentReplaced>, IHandleSome<ReplyPosted>, IHandle<ReplyChanged>
{
    public Task Handle(DiscussionStarted happened, CancellationToken stop) => Want(AttachedPosts.Opening + happened.DiscussionId, stop);

    public Task Handle(ContentReplaced happened, CancellationToken stop) =>
        happened.ContentType == nameof(Discussion) ? Want(AttachedPosts.Opening + happened.ContentItemId, stop) : Task.CompletedTask;

    public static bool Concerns(ReplyPosted happened) => happened.HasLinks;

    public Task Handle(ReplyPosted happened, CancellationToken stop) => Want(AttachedPosts.Answering + happened.ReplyId, stop);

    public Task Handle(ReplyChanged happened, CancellationToken stop) => Want(AttachedPosts.Answering + happened.ReplyId, stop);

    public bool Knows(string place) => AttachedPosts.IsOne(place);

    public async Task Render(string place, CancellationToken stop)
    {
        var (discussion, reply) = await At(place, stop);
        if (reply is not null) reply.Write(await writing.Of(reply.Body, "Body", Reply.NoBody, stop));
        else discussion?.Render(await writing.Of(discussion.Body, "Body", Discussion.NoBody, stop));
        await db.SaveChangesAsync(stop);
    }

    async Task Want(string place, CancellationToken stop)
    {
        var (discussion, reply) = await At(place, stop);
        if ((reply?.Body ?? discussion?.Body) is not { } source || LinkCards.In(source).Count == 0) return;

        var communityId = discussion?.CommunityId ?? await db.Set<Discussion>().Where(d => d.Id == reply!.DiscussionId).Select(d => d.CommunityId).SingleAsync(stop);
        if (await db.Set<Community>().Where(c => c.Id == communityId).Select(c => c.Privacy).SingleOrDefaultAsync(stop) == CommunityPrivacy.Confidential) return;

        await cards.Want(source, place, stop);
        await db.SaveChangesAsync(stop);
    }

    async Task<(Discussion? Discussion, Reply? Reply)> At(string place, CancellationToken stop)
    {
        var id = AttachedPosts.IdOf(place);
        return place.StartsWith(AttachedPosts.Opening, StringComparison.Ordinal)
            ? (await db.Set<Discussion>().SingleOrDefaultAsync(d => d.Id == id, stop), null)
            : (null, await db.Set<Reply>().SingleOrDefaultAsync(r => r.Id == id, stop));
    }
}
