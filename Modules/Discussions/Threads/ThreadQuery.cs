using Communities;
using Discussions.Replies;
using Discussions.Shared;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Threads;

/// <summary>
/// Reads the page that people open most, in two queries whatever its length: the discussion with all that surrounds it,
/// and the replies with their authors. A third one asks who closed it, when somebody did.
/// </summary>
internal sealed class ThreadQuery(AppDb db, ICommunities communities, Viewer me, Access access)
{
    sealed record Head(
        CommunityView Community, string Title, DiscussionKind Kind, DateTime CreatedUtc, DateTime? EditedUtc, string Html, string StartedBy,
        bool IsPinned, DateTime? ClosedUtc, string ClosedReason, string ClosedBy, int ReplyCount, int LastNumber,
        string? UserName, string? DisplayName, string? Photo, string? JobTitle, string? Organisation,
        bool? IsFollowed, FollowReason? Reason, int? Read);

    sealed record Line(int Number, string AuthorId, DateTime CreatedUtc, DateTime? EditedUtc, string Html, int? InReplyTo,
        string? UserName, string? DisplayName, string? Photo, string? JobTitle, string? Organisation);

    /// <summary>The community of a discussion that the viewer may read; null when there is none such.</summary>
    public Task<CommunityView?> Place(string slug, string id, CancellationToken stop) => (
        from c in communities.ReadBy(me)
        where c.Slug == slug
        join d in db.Set<Discussion>() on c.Id equals d.CommunityId
        where d.Id == id && d.State == ContentState.Published
        select c).SingleOrDefaultAsync(stop);

    /// <summary>Null when there is no such discussion, or not for this viewer.</summary>
    /// <returns>The page, and the number up to which the viewer has read once they see it: null when nothing changes.</returns>
    public async Task<(ThreadPage Page, int? ReadTo)?> Read(string slug, string id, int page, ReplyForm form, DateTime nowUtc, CancellationToken stop)
    {
        if (await FindHead(slug, id, stop) is not { } head) return null;

        var path = Discussion.PathOf(head.Community.Path, id);
        var pager = Pager.Of(page, head.LastNumber, Discussion.PageSize, path);
        var lines = await Lines(id, pager.Page, stop);
        var may = new ThreadRights(
            await access.Can(DiscussionsModule.Reply, head.Community, stop),
            await access.Can(DiscussionsModule.Moderate, head.Community, stop),
            me.IsSignedIn && head.StartedBy == me.Id && head.ClosedUtc is null);
        var replies = new ReplyList(path, pager.Page, Cards(lines, head, path, nowUtc), Math.Max(0, head.LastNumber - (head.Read ?? head.LastNumber)), may.Reply && head.ClosedUtc is null);
        var starter = FaceOf(head.UserName, head.DisplayName, head.Photo, head.JobTitle, head.Organisation);

        return (new ThreadPage(
            head.Community, id, head.Title, KindWord.Of(head.Kind), starter, head.CreatedUtc, head.EditedUtc, head.Html,
            head.ReplyCount, head.IsPinned, await ClosureOf(head, stop), replies, pager, People(starter, replies.Cards), FollowOf(head), may, form),
            ReadTo(head, lines));
    }

    /// <summary>One reply as its author sees it right after posting.</summary>
    public async Task<ReplyCard> Card(Reply reply, string path, CancellationToken stop)
    {
        var (title, organisation) = await db.Set<Person>().Where(p => p.Id == me.Id).Select(p => new ValueTuple<string, string>(p.JobTitle, p.Organisation)).SingleOrDefaultAsync(stop);
        return new(reply.Number, FaceOf(me.Name, me.DisplayName, me.Photo, title, organisation), reply.CreatedUtc, null, reply.Html,
            reply.InReplyTo is { } to ? new ReplyTo(to, "", $"#reply-{to}") : null, IsNew: false, IsFirstNew: false, CanChange: true);
    }

    Task<Head?> FindHead(string slug, string id, CancellationToken stop) => (
        from c in communities.ReadBy(me)
        where c.Slug == slug
        join d in db.Set<Discussion>() on c.Id equals d.CommunityId
        where d.Id == id && d.State == ContentState.Published
        join p in db.Set<Person>() on d.StartedBy equals p.Id into starters from p in starters.DefaultIfEmpty()
        join f in db.Set<Follow>().Where(f => f.PersonId == me.Id) on d.Id equals f.DiscussionId into follows from f in follows.DefaultIfEmpty()
        join m in db.Set<ReadMark>().Where(m => m.PersonId == me.Id) on d.Id equals m.DiscussionId into marks from m in marks.DefaultIfEmpty()
        select new Head(
            c, d.DisplayText, d.Kind, d.CreatedUtc, d.EditedUtc, d.Html, d.StartedBy,
            d.IsPinned, d.ClosedUtc, d.ClosedReason, d.ClosedBy, d.ReplyCount, d.LastNumber,
            p.UserName, p.DisplayName, p.Photo, p.JobTitle, p.Organisation,
            f.IsOn, f.Reason, m.Number)).SingleOrDefaultAsync(stop);

    Task<List<Line>> Lines(string id, int page, CancellationToken stop)
    {
        var before = (page - 1) * Discussion.PageSize;
        return (
            from r in db.Set<Reply>()
            where r.DiscussionId == id && r.Number > before && r.Number <= before + Discussion.PageSize
            join p in db.Set<Person>() on r.AuthorId equals p.Id into authors from p in authors.DefaultIfEmpty()
            orderby r.Number
            select new Line(r.Number, r.AuthorId, r.CreatedUtc, r.EditedUtc, r.Html, r.InReplyTo, p.UserName, p.DisplayName, p.Photo, p.JobTitle, p.Organisation)).ToListAsync(stop);
    }

    List<ReplyCard> Cards(List<Line> lines, Head head, string path, DateTime nowUtc)
    {
        var cards = new List<ReplyCard>(lines.Count);
        var names = new Dictionary<int, string>(lines.Count);
        var isLineDrawn = false;
        foreach (var line in lines)
        {
            var face = FaceOf(line.UserName, line.DisplayName, line.Photo, line.JobTitle, line.Organisation);
            names[line.Number] = face.DisplayName;
            var isNew = line.Number > head.Read && line.AuthorId != me.Id;
            cards.Add(new(line.Number, face, line.CreatedUtc, line.EditedUtc, line.Html,
                line.InReplyTo is { } to ? Answered(to, names, path) : null,
                isNew, isNew && !isLineDrawn,
                line.AuthorId == me.Id && me.IsSignedIn && head.ClosedUtc is null && nowUtc - line.CreatedUtc < Reply.Changeable));
            isLineDrawn |= isNew;
        }
        return cards;
    }

    static ReplyTo Answered(int number, Dictionary<int, string> names, string path) => names.TryGetValue(number, out var name)
        ? new(number, name, $"#reply-{number}")
        : new(number, "", $"{path}?page={Discussion.PageOf(number)}#reply-{number}");

    static IReadOnlyList<Face> People(Face starter, IReadOnlyList<ReplyCard> cards)
    {
        const int most = 8;
        var people = new List<Face>(most) { starter };
        foreach (var card in cards)
        {
            if (people.Count == most) break;
            if (people.TrueForAll(p => p.Name != card.Author.Name)) people.Add(card.Author);
        }
        return people;
    }

    async Task<Closure?> ClosureOf(Head head, CancellationToken stop) => head.ClosedUtc is not { } utc ? null : new(
        await db.Set<Person>().Where(p => p.Id == head.ClosedBy).Select(p => p.DisplayName).SingleOrDefaultAsync(stop) ?? "A facilitator", utc, head.ClosedReason);

    FollowState? FollowOf(Head head) => !me.IsSignedIn ? null : new(head.IsFollowed == true, head.Reason == FollowReason.Chose, (head.IsFollowed, head.Reason) switch
    {
        (true, FollowReason.Started) => "You are told about each reply, because you started this.",
        (true, FollowReason.Replied) => "You are told about each reply, because you replied here.",
        (true, _) => "You are told about each reply, because you chose to follow this.",
        (false, FollowReason.Chose) => "You chose not to be told about replies.",
        _ => "",
    });

    int? ReadTo(Head head, List<Line> lines)
    {
        if (!me.IsSignedIn) return null;

        var last = lines.Count > 0 ? lines[^1].Number : 0;
        return head.Read is null || last > head.Read ? last : null;
    }

    static Face FaceOf(string? name, string? displayName, string? photo, string? jobTitle, string? organisation) => name is null ? Face.Gone
        : new(name, displayName!, photo!, (jobTitle, organisation) switch { ("", var o) => o!, (var j, "") => j!, var (j, o) => $"{j}, {o}" });
}
