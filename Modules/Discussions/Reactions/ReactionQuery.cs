using Communities;
using Discussions.SealedNames;
using Discussions.Threads;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Reactions;

/// <summary>Reads one post with the reactions to it.</summary>
internal sealed class ReactionQuery(AppDb db, Askers askers, Viewer me, Access access)
{
    const int ExcerptLength = 240;

    /// <summary>Null when the discussion has no such post.</summary>
    public async Task<Reacted?> Post(string discussionId, int number, CancellationToken stop) => number == 0
        ? await db.Set<Discussion>().Where(d => d.Id == discussionId && d.State == ContentState.Published).Select(d => new Reacted(d.StartedBy, d.DisplayText, d.Body)).SingleOrDefaultAsync(stop)
        : await (from r in db.Set<Reply>()
                 where r.DiscussionId == discussionId && r.Number == number
                 join d in db.Set<Discussion>() on r.DiscussionId equals d.Id
                 select new Reacted(r.AuthorId, d.DisplayText, r.Body)).SingleOrDefaultAsync(stop);

    public async Task<ReactionPage> Page(CommunityView community, string discussionId, int number, Reacted post, CancellationToken stop)
    {
        var isMine = me.IsSignedIn && await askers.Behind(discussionId, post.AuthorId, stop) == me.Id;
        var author = post.AuthorId == Unnamed.Id ? Unnamed.Face : await db.Set<Person>().Where(p => p.Id == post.AuthorId).Select(p => new Face(p.UserName!, p.DisplayName, p.Photo)).SingleOrDefaultAsync(stop) ?? Face.Gone;
        var given = await (from r in db.Set<Reaction>()
                           where r.DiscussionId == discussionId && r.Number == number
                           orderby r.AtUtc
                           join p in db.Set<Person>() on r.PersonId equals p.Id
                           select new { r.PersonId, r.Kind, r.IsNamed, Face = new Face(p.UserName!, p.DisplayName, p.Photo) }).ToListAsync(stop);
        var tally = new Tally();
        foreach (var one in given) tally.Add(one.PersonId, one.Kind);

        return new(community, Discussion.PathOf(community.Path, discussionId), post.Title, number, author, Markdown.ToPlainText(post.Body, ExcerptLength), tally, tally.Of(me.Id),
            given.Exists(r => r.PersonId == me.Id && r.IsNamed),
            // Names are for members; everybody else sees figures.
            community.IsMember ? [.. given.Where(r => r.IsNamed).Select(r => r.Face)] : [],
            me.IsSignedIn && !isMine && await access.Can(DiscussionsModule.Reply, community, stop));
    }
}

/// <summary>A post that can be reacted to.</summary>
internal sealed record Reacted(string AuthorId, string Title, string Body);
