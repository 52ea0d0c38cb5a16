using Communities;
using Communities.Posts;
using Kernel;
using Kernel.Attachments;
using Kernel.Data;
using Kernel.People;
using Moderation.Account;

namespace Moderation.Plugs;

/// <summary>Keeps back newcomers' first posts, where a community wants that, and what looks like spam.</summary>
internal sealed class FirstLook(AppDb db, Viewer me, Access access, FirstPosts firstPosts, SpamChecks spam, IAttachments attachments, TimeProvider clock) : IPostGate
{
    public async Task<string?> Hold(CommunityView community, Contribution contribution, CancellationToken stop)
    {
        if (await access.Can(ModerationModule.Moderate, community, stop) || access.Can(ModerationModule.Manage)) return null;
        if ((await firstPosts.Why(community, me.Id, stop) ?? await spam.Why(me.Id, contribution.Body, stop)) is not { } why) return null;

        var now = clock.UtcNow();
        var one = Case.AboutHeld(community.Id, me.Id, contribution, now);
        one.Hold(why, now);
        db.Add(one);
        db.Add(new HeldPost
        {
            CaseId = one.Id, CommunityId = community.Id, AuthorId = me.Id, Kind = contribution.Kind, ItemId = contribution.ItemId,
            Title = contribution.Title, Body = contribution.Body, Details = contribution.Details, Why = why, Utc = now,
        });
        await attachments.Post(contribution.Body, HeldPost.PlaceOf(one.Id), me.Id, stop);
        await db.SaveChangesAsync(stop);
        return DecisionsController.PathOf(one.Id);
    }
}
