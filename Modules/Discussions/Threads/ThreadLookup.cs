using Discussions.Reactions;
using Discussions.SealedNames;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Threads;

/// <summary>A discussion with its starter, and the viewer's follow and read mark.</summary>
internal sealed record ThreadHead(
    string Title, DiscussionKind Kind, DateTime CreatedUtc, DateTime? EditedUtc, string Html, string StartedBy,
    bool IsPinned, DateTime? ClosedUtc, string ClosedReason, string ClosedBy, int ReplyCount, int LastNumber,
    string? UserName, string? DisplayName, string? Photo, string? JobTitle, string? Organisation,
    int? AnswerNumber, FollowLevel? Level, FollowReason? Reason, int? Read, string? Draft, bool HasBookmarks, string Tags, bool AskedHere, Pace Pace)
{
    public bool IsUnnamed => StartedBy == Unnamed.Id;

    public bool IsStartedBy(string personId) => AskedHere || StartedBy == personId;
}

internal sealed record ReplyLine(int Number, string AuthorId, DateTime CreatedUtc, DateTime? EditedUtc, string Html, int? InReplyTo,
    string? UserName, string? DisplayName, string? Photo, string? JobTitle, string? Organisation, string Hidden);

/// <summary>A reply that stands in another discussion now.</summary>
public sealed record MovedLine(int Number, string ToId, string ToTitle);

internal sealed record ReactionLine(int Number, string PersonId, ReactionKind Kind);

/// <summary>
/// The queries of the page that people open most, compiled once: to look at their trees anew for each request would
/// cost more than to run them. Kept by the host, because a compiled query belongs to one model.
/// </summary>
internal sealed class ThreadLookup
{
    /// <summary>By the community's id, the discussion's and the viewer's.</summary>
    public Func<AppDb, string, string, string, CancellationToken, Task<ThreadHead?>> Head { get; } = EF.CompileAsyncQuery((AppDb db, string communityId, string id, string me, CancellationToken stop) => (
        from d in db.Set<Discussion>()
        where d.Id == id && d.CommunityId == communityId && d.State == ContentState.Published
        join p in db.Set<Person>() on d.StartedBy equals p.Id into starters
        from p in starters.DefaultIfEmpty()
        join f in db.Set<Follow>().Where(f => f.PersonId == me) on d.Id equals f.DiscussionId into follows
        from f in follows.DefaultIfEmpty()
        join m in db.Set<ReadMark>().Where(m => m.PersonId == me) on d.Id equals m.DiscussionId into marks
        from m in marks.DefaultIfEmpty()
        join w in db.Set<Draft>().Where(w => w.PersonId == me && w.CommunityId == communityId) on d.Id equals w.DiscussionId into drafts
        from w in drafts.DefaultIfEmpty()
        select new ThreadHead(
            d.DisplayText, d.Kind, d.CreatedUtc, d.EditedUtc, d.Html, d.StartedBy,
            d.IsPinned, d.ClosedUtc, d.ClosedReason, d.ClosedBy, d.ReplyCount, d.LastNumber,
            p.UserName, p.DisplayName, p.Photo, p.JobTitle, p.Organisation,
            d.AnswerNumber, f.Level, f.Reason, m.Number,
            w.Body, db.Set<Bookmark>().Any(b => b.PersonId == me && b.DiscussionId == d.Id), d.Tags,
            d.StartedBy == Unnamed.Id && db.Set<SealedName>().Any(s => s.DiscussionId == d.Id && s.PersonId == me), d.Pace)).SingleOrDefault());

    /// <summary>By the community's id and the discussion's, to reply in it: it is read, and not watched for changes.</summary>
    public Func<AppDb, string, string, CancellationToken, Task<Discussion?>> Published { get; } = EF.CompileAsyncQuery((AppDb db, string communityId, string id, CancellationToken stop) =>
        db.Set<Discussion>().AsNoTracking().SingleOrDefault(d => d.Id == id && d.CommunityId == communityId && d.State == ContentState.Published));

    /// <summary>By the discussion's id and the follower's.</summary>
    public Func<AppDb, string, string, CancellationToken, Task<Follow?>> Follow { get; } = EF.CompileAsyncQuery((AppDb db, string id, string personId, CancellationToken stop) =>
        db.Set<Follow>().SingleOrDefault(f => f.DiscussionId == id && f.PersonId == personId));

    readonly Func<AppDb, string, int, int, IAsyncEnumerable<ReplyLine>> lines = EF.CompileAsyncQuery((AppDb db, string id, int before, int last) =>
        from r in db.Set<Reply>().IgnoreQueryFilters()
        where r.DiscussionId == id && r.Number > before && r.Number <= last
        join p in db.Set<Person>() on r.AuthorId equals p.Id into authors
        from p in authors.DefaultIfEmpty()
        orderby r.Number
        select new ReplyLine(r.Number, r.AuthorId, r.CreatedUtc, r.EditedUtc, r.HiddenUtc == null ? r.Html : "", r.InReplyTo, p.UserName, p.DisplayName, p.Photo, p.JobTitle, p.Organisation, r.HiddenReason));

    /// <summary>One reply, such as the answer when it stands on another page.</summary>
    public async Task<AnswerView?> Answer(AppDb db, string id, int number, CancellationToken stop)
    {
        await foreach (var line in lines(db, id, number - 1, number).WithCancellation(stop))
            if (line.Hidden.Length == 0) return new(number, Replies.Faces.Of(line.AuthorId, line.UserName, line.DisplayName, line.Photo, line.JobTitle, line.Organisation), line.Html);
        return null;
    }

    readonly Func<AppDb, string, string, int, int, IAsyncEnumerable<MovedLine>> moved = EF.CompileAsyncQuery((AppDb db, string communityId, string id, int before, int last) =>
        from m in db.Set<MovedReply>()
        where m.DiscussionId == id && m.Number > before && m.Number <= last
        join d in db.Set<Discussion>() on m.ToDiscussionId equals d.Id
        where d.CommunityId == communityId && d.State == ContentState.Published
        orderby m.Number
        select new MovedLine(m.Number, d.Id, d.DisplayText));

    /// <summary>Replies that stood on this page and stand in another discussion of the community now.</summary>
    public async Task<IReadOnlyList<MovedLine>> Moved(AppDb db, string communityId, string id, int page, CancellationToken stop)
    {
        var before = (page - 1) * Discussion.PageSize;
        var found = new List<MovedLine>();
        await foreach (var line in moved(db, communityId, id, before, before + Discussion.PageSize).WithCancellation(stop)) found.Add(line);
        return found;
    }

    readonly Func<AppDb, string, int, int, IAsyncEnumerable<ReactionLine>> reactions = EF.CompileAsyncQuery((AppDb db, string id, int before, int last) =>
        db.Set<Reaction>().Where(r => r.DiscussionId == id && (r.Number == 0 || r.Number > before && r.Number <= last)).Select(r => new ReactionLine(r.Number, r.PersonId, r.Kind)));

    /// <summary>The reactions to the replies of one page, and to the opening post under 0.</summary>
    public async Task<Dictionary<int, Tally>> Tallies(AppDb db, string id, int page, CancellationToken stop)
    {
        var before = (page - 1) * Discussion.PageSize;
        var tallies = new Dictionary<int, Tally>();
        await foreach (var line in reactions(db, id, before, before + Discussion.PageSize).WithCancellation(stop))
        {
            if (!tallies.TryGetValue(line.Number, out var tally)) tallies[line.Number] = tally = new();
            tally.Add(line.PersonId, line.Kind);
        }
        return tallies;
    }

    /// <summary>The replies of one page, with their authors.</summary>
    public async Task<List<ReplyLine>> Lines(AppDb db, string id, int page, CancellationToken stop)
    {
        var before = (page - 1) * Discussion.PageSize;
        var found = new List<ReplyLine>(Discussion.PageSize);
        await foreach (var line in lines(db, id, before, before + Discussion.PageSize).WithCancellation(stop)) found.Add(line);
        return found;
    }
}
