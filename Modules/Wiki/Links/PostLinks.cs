using Communities.Posts;
using Discussions;
using Kernel.Events;

namespace Wiki.Links;

/// <summary>Notes which posts lead to pages when they are posted.</summary>
internal sealed class PostLinks(LinkTable links, Kernel.Modules.Plugs plugs) : IHandle<DiscussionStarted>, IHandleSome<ReplyPosted>
{
    /// <summary>Of the posts in which it looks.</summary>
    public const string Kind = "discussions";

    public Task Handle(DiscussionStarted happened, CancellationToken stop) => Note(happened.DiscussionId, 0, stop);

    public static bool Concerns(ReplyPosted happened) => happened.HasLinks;

    public Task Handle(ReplyPosted happened, CancellationToken stop) => Note(happened.DiscussionId, happened.Number, stop);

    async Task Note(string discussionId, int number, CancellationToken stop)
    {
        if (plugs.Of<IPosts>().FirstOrDefault(p => p.Kind == Kind) is not { } posts || await posts.Find(discussionId, number, stop) is not { } post) return;

        if (LinkTable.IdsIn(post.Body).Count > 0) await links.OfPost(discussionId, number, post.CommunityId, post.Body, stop);
    }
}
