using Discussions;
using Kernel.Content;
using Kernel.Data;
using Kernel.Events;
using Microsoft.EntityFrameworkCore;

namespace People.Plugs;

/// <summary>Remembers who answered questions with which tags: it is a reason to turn to them.</summary>
internal sealed class AnswersCounted(AppDb db) : IHandle<AnswerMarked>, IHandle<AnswerUnmarked>, IHandle<ContentUnpublished>, IHandle<ContentDeleted>
{
    public async Task Handle(AnswerMarked happened, CancellationToken stop)
    {
        await Forget(happened.DiscussionId, stop);
        // An answer to oneself tells nobody whom to ask.
        if (happened.AuthorId.Length > 0 && happened.AuthorId != happened.MarkedBy)
            db.AddRange(happened.Tags.Select(tag => new AnsweredTag { DiscussionId = happened.DiscussionId, Tag = tag, PersonId = happened.AuthorId, CommunityId = happened.CommunityId }));
    }

    public Task Handle(AnswerUnmarked happened, CancellationToken stop) => Forget(happened.DiscussionId, stop);
    public Task Handle(ContentUnpublished happened, CancellationToken stop) => Forget(happened.ContentItemId, stop);
    public Task Handle(ContentDeleted happened, CancellationToken stop) => Forget(happened.ContentItemId, stop);

    Task Forget(string discussionId, CancellationToken stop) => db.Set<AnsweredTag>().Where(a => a.DiscussionId == discussionId).ExecuteDeleteAsync(stop);
}
