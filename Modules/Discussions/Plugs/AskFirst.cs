using Communities;
using Kernel;
using Kernel.Data;
using Kernel.People;

namespace Discussions.Plugs;

/// <summary>The question with which a community starts is its first discussion.</summary>
internal sealed class AskFirst(AppDb db, Viewer me, Following following, TimeProvider clock) : IFirstQuestion
{
    public async Task Ask(CommunityView community, string question, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var discussion = Discussion.Start(community, me.Id, me.Name, DiscussionKind.Question, question, Written.From(question, "Question", Discussion.NoBody), now);
        db.Add(discussion);
        (await following.Of(discussion.Id, me.Id, stop)).Because(FollowReason.Started, now);
        await db.SaveChangesAsync(stop);
    }
}
