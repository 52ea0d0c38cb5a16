using Communities;
using Discussions.SealedNames;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Shared;

/// <summary>Reads rows of a list, most recently active first: one query, whoever wrote and whatever was read.</summary>
internal sealed class RowQuery(AppDb db, Viewer me, TimeProvider clock)
{
    // What somebody never opened is news for so long.
    static readonly TimeSpan News = TimeSpan.FromDays(14);

    /// <summary>Those in which the viewer has not read everything, but for what they muted.</summary>
    public IQueryable<Discussion> Unread(IQueryable<Discussion> all)
    {
        var since = clock.UtcNow() - News;
        return all.Where(d => !db.Set<Follow>().Any(f => f.PersonId == me.Id && f.DiscussionId == d.Id && f.Level == FollowLevel.Muted)
            && (db.Set<ReadMark>().Any(m => m.PersonId == me.Id && m.DiscussionId == d.Id && m.Number < d.LastNumber)
                || d.ActiveUtc > since && !db.Set<ReadMark>().Any(m => m.PersonId == me.Id && m.DiscussionId == d.Id)));
    }

    public async Task<IReadOnlyList<DiscussionRow>> Read(IQueryable<Discussion> which, int skip, int take, CancellationToken stop)
    {
        var since = clock.UtcNow() - News;
        var page = which.OrderByDescending(d => d.ActiveUtc).ThenByDescending(d => d.Id).Skip(skip).Take(take);
        var rows = await (
            from d in page
            join c in db.Set<Community>() on d.CommunityId equals c.Id
            join p in db.Set<Person>() on d.StartedBy equals p.Id into starters from p in starters.DefaultIfEmpty()
            join l in db.Set<Person>() on d.LastReplyBy equals l.Id into repliers from l in repliers.DefaultIfEmpty()
            join m in db.Set<ReadMark>().Where(m => m.PersonId == me.Id) on d.Id equals m.DiscussionId into marks from m in marks.DefaultIfEmpty()
            orderby d.ActiveUtc descending, d.Id descending
            select new
            {
                d.Id, d.DisplayText, d.Kind, d.ActiveUtc, d.ReplyCount, d.LastNumber, d.ClosedUtc, d.IsPinned, d.StartedBy, d.Tags, d.Stage, IsAnswered = d.AnswerNumber != null, c.Slug, Community = c.DisplayText,
                p.UserName, p.DisplayName, p.Photo, LastReplier = (string?)l.DisplayName, Read = (int?)m.Number,
            }).ToListAsync(stop);

        return [.. rows.Select(r =>
        {
            var place = new CommunityView { Slug = r.Slug }.Path;
            var unread = r.Read is { } read ? Math.Max(0, r.LastNumber - read) : 0;
            return new DiscussionRow(
                Discussion.PathOf(place, r.Id), r.DisplayText, KindWord.Of(r.Kind),
                r.StartedBy == Unnamed.Id ? Unnamed.Face : r.UserName is null ? Face.Gone : new Face(r.UserName, r.DisplayName, r.Photo),
                r.LastReplier, r.ActiveUtc, r.ReplyCount, unread,
                unread > 0 ? Discussion.PathOf(place, r.Id, r.Read!.Value + 1) : "",
                me.IsSignedIn && (unread > 0 || r.Read is null && r.ActiveUtc > since),
                r.ClosedUtc is not null, r.IsPinned, r.Community) { IsAnswered = r.IsAnswered, Stage = r.Stage, Tags = Discussion.TagsIn(r.Tags), CommunityPath = place };
        })];
    }
}
