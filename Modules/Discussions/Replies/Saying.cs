using Communities;
using Discussions.Hidden;
using Discussions.SealedNames;
using Discussions.Threads;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Replies;

/// <summary>Posts a reply that somebody did not write on the page of the discussion, as if they had.</summary>
internal sealed class Saying(AppDb db, ThreadQuery threads, Access access, Writing writing, HeldBack heldBack, Posting posting, Askers askers, Viewer me)
{
    /// <summary>The discussion as the viewer may read it; null for none.</summary>
    public async Task<(CommunityView Community, Discussion Discussion)?> Find(string id, CancellationToken stop)
    {
        var slug = await db.Set<Discussion>().Where(d => d.Id == id).Join(db.Set<Community>(), d => d.CommunityId, c => c.Id, (d, c) => c.Slug).SingleOrDefaultAsync(stop);
        return slug is null ? null : await threads.Find(slug, id, stop);
    }

    /// <exception cref="RuleBroken">It cannot be posted; the sentence says why and what to do.</exception>
    public async Task Say(string id, string text, CancellationToken stop)
    {
        if (await Find(id, stop) is not var (community, discussion)) throw new RuleBroken("The discussion that you answered is gone, or you may not read it any more.");
        if (!await access.Can(DiscussionsModule.Reply, community, stop))
            throw new RuleBroken(community.IsMember && community.Silence.Length > 0 ? community.Silence : "Only members of this community can reply. Join it on the site, then post your words there.");

        var written = await writing.Of(text, "Body", Reply.NoBody, stop);
        if (await askers.Is(me.Id, discussion, stop) || await heldBack.Reply(community, discussion, written, null, null, stop) is null) await posting.Reply(community, discussion, written, null, null, stop);
    }
}
