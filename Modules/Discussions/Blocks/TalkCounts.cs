using Kernel.Content.Blocks;
using Kernel.Events;

namespace Discussions.Blocks;

/// <summary>Tells those who keep the books of guided pages that somebody has talked.</summary>
internal sealed class TalkCounts(Kernel.Modules.Plugs plugs) : IHandle<ReplyPosted>, IHandle<DiscussionStarted>
{
    public Task Handle(ReplyPosted happened, CancellationToken stop) => Tell(happened.DiscussionId, happened.AuthorId, stop);

    public Task Handle(DiscussionStarted happened, CancellationToken stop) => Tell(happened.DiscussionId, happened.StartedBy, stop);

    async Task Tell(string discussionId, string personId, CancellationToken stop)
    {
        foreach (var watch in plugs.Of<IBlockWatch>()) await watch.Look(nameof(DiscussBlock), discussionId, personId, stop);
    }
}
