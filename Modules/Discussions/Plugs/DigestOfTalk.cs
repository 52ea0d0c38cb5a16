using Communities;
using Discussions.SealedNames;
using Discussions.Shared;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Plugs;

/// <summary>What was said in discussions that the reader follows.</summary>
internal sealed class RepliesToYou(AppDb db, ICommunities communities, Viewer me) : IDigestSection
{
    const int Looked = 20;

    public int Order => 20;

    public async Task<DigestSection?> For(DigestReader reader, CancellationToken stop)
    {
        var rows = await (
            from d in db.Set<Discussion>().Published()
            where d.LastReplyUtc > reader.SinceUtc && d.LastReplyBy != reader.PersonId && !reader.Muted.Contains(d.CommunityId)
            join c in communities.ReadBy(me) on d.CommunityId equals c.Id
            join f in db.Set<Follow>().Where(f => f.PersonId == reader.PersonId) on d.Id equals f.DiscussionId into follows from f in follows.DefaultIfEmpty()
            where f != null ? f.Level == FollowLevel.Watching || f.Level == FollowLevel.Tracking : d.StartedBy == reader.PersonId
            join m in db.Set<ReadMark>().Where(m => m.PersonId == reader.PersonId) on d.Id equals m.DiscussionId into marks from m in marks.DefaultIfEmpty()
            where d.LastNumber > (m == null ? 0 : m.Number)
            orderby d.LastReplyUtc descending
            select new { d.Id, d.DisplayText, d.LastNumber, Read = m == null ? 0 : m.Number, c.Slug, c.Name }).Take(Looked).ToListAsync(stop);

        return rows.Count == 0 ? null : new("Replies to you", "In discussions that you follow. Somebody may wait for your answer.",
            [.. rows.Select(r => new DigestItem(r.DisplayText, Discussion.PathOf(new CommunityView { Slug = r.Slug }.Path, r.Id, r.Read + 1), $"{Plural.Of(r.LastNumber - r.Read, "new reply", "new replies")} in {r.Name}"))]);
    }
}

/// <summary>Questions in the reader's communities that nobody has said anything to.</summary>
internal sealed class QuestionsForYou(AppDb db, ICommunities communities, Kernel.Modules.Plugs plugs, Viewer me) : IDigestSection
{
    const int Looked = 20;

    public int Order => 30;

    public async Task<DigestSection?> For(DigestReader reader, CancellationToken stop)
    {
        string[] folded = [.. await Folding.Of(reader.PersonId, plugs, stop)];
        var rows = await (
            from d in db.Set<Discussion>().Published().Unanswered()
            where d.StartedBy != reader.PersonId && !folded.Contains(d.StartedBy) && d.CreatedUtc > reader.SinceUtc && !reader.Muted.Contains(d.CommunityId)
            join c in communities.ReadBy(me) on d.CommunityId equals c.Id
            where c.IsMember
            where d.StartedBy != Unnamed.Id || !db.Set<SealedName>().Any(s => s.DiscussionId == d.Id && s.PersonId == reader.PersonId)
            join p in db.Set<Person>() on d.StartedBy equals p.Id into starters from p in starters.DefaultIfEmpty()
            where p != null || d.StartedBy == Unnamed.Id
            orderby d.CreatedUtc descending
            select new { d.Id, d.DisplayText, c.Slug, c.Name, DisplayName = p == null ? Unnamed.Face.DisplayName : p.DisplayName }).Take(Looked).ToListAsync(stop);

        return rows.Count == 0 ? null : new("Nobody has answered yet", "Two lines of what you know may be all that is needed.",
            [.. rows.Select(r => new DigestItem(r.DisplayText, Discussion.PathOf(new CommunityView { Slug = r.Slug }.Path, r.Id), $"{r.DisplayName} asked in {r.Name}"))]);
    }
}

/// <summary>What the reader's communities talked about most.</summary>
internal sealed class PopularTalk(AppDb db, ICommunities communities, Viewer me) : IDigestSection
{
    const int Looked = 20;

    public int Order => 40;

    public async Task<DigestSection?> For(DigestReader reader, CancellationToken stop)
    {
        var rows = await (
            from d in db.Set<Discussion>().Published()
            where d.LastReplyUtc > reader.SinceUtc && !reader.Muted.Contains(d.CommunityId)
            join c in communities.ReadBy(me) on d.CommunityId equals c.Id
            where c.IsMember
            let replies = db.Set<Reply>().Count(r => r.DiscussionId == d.Id && r.CreatedUtc > reader.SinceUtc && r.AuthorId != reader.PersonId)
            where replies > 0
            orderby replies descending, d.LastReplyUtc descending
            select new { d.Id, d.DisplayText, Replies = replies, c.Slug, c.Name }).Take(Looked).ToListAsync(stop);

        return rows.Count == 0 ? null : new("Popular in your communities", "What others talked about while you were away.",
            [.. rows.Select(r => new DigestItem(r.DisplayText, Discussion.PathOf(new CommunityView { Slug = r.Slug }.Path, r.Id), $"{Plural.Of(r.Replies, "new reply", "new replies")} in {r.Name}"))]);
    }
}
