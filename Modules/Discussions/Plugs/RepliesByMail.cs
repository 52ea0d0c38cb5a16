using Communities;
using Discussions.Hidden;
using Discussions.SealedNames;
using Discussions.Threads;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Plugs;

/// <summary>Posts what somebody mailed as a reply, as if they had written it on the page.</summary>
internal sealed class RepliesByMail(AppDb db, ThreadQuery threads, Access access, Writing writing, HeldBack heldBack, Posting posting, Askers askers, Viewer me) : IMailedReply
{
    public bool Takes(string key) => key.StartsWith(NoticeKeys.Replies(""), StringComparison.Ordinal) || key.StartsWith(NoticeKeys.Started(""), StringComparison.Ordinal);

    public async Task Post(string key, string text, CancellationToken stop)
    {
        var id = key[(key.IndexOf(':') + 1)..];
        if (await Place(id, stop) is not var (community, discussion)) throw new RuleBroken("The discussion that you answered is gone, or you may not read it any more.");
        if (!await access.Can(DiscussionsModule.Reply, community, stop))
            throw new RuleBroken(community.IsMember && community.Silence.Length > 0 ? community.Silence : "Only members of this community can reply. Join it on the site, then post your words there.");

        var written = await writing.Of(text, "Body", Reply.NoBody, stop);
        if (await askers.Is(me.Id, id, stop) || await heldBack.Reply(community, discussion, written, null, null, stop) is null) await posting.Reply(community, discussion, written, null, null, stop);
    }

    async Task<(CommunityView, Discussion)?> Place(string id, CancellationToken stop)
    {
        var slug = await db.Set<Discussion>().Where(d => d.Id == id).Join(db.Set<Community>(), d => d.CommunityId, c => c.Id, (d, c) => c.Slug).SingleOrDefaultAsync(stop);
        return slug is null ? null : await threads.Find(slug, id, stop);
    }
}
