using System.Globalization;
using Communities;
using Discussions.SealedNames;
using Discussions.Shared;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Plugs;

/// <summary>What notices of discussions are about: whether their reader may still see it, and what was said.</summary>
internal sealed class DiscussionSubject(AppDb db, ICommunities communities, Following following, Kernel.Modules.Plugs plugs, TimeProvider clock) : INoticeSubject
{
    const int MostParts = 50;

    public bool Knows(string key) => IsStart(key) || key.StartsWith(NoticeKeys.Replies(""), StringComparison.Ordinal);

    public async Task<IReadOnlyCollection<string>> Visible(string personId, IReadOnlyCollection<string> keys, CancellationToken stop)
    {
        var ids = keys.Select(IdOf).Distinct().ToList();
        var seen = await db.Set<Discussion>().Published().Where(d => ids.Contains(d.Id) && communities.ReadBy(Reader(personId)).Any(c => c.Id == d.CommunityId)).Select(d => d.Id).ToListAsync(stop);
        return [.. keys.Where(key => seen.Contains(IdOf(key)))];
    }

    public async Task<NoticeStory?> Tell(string personId, string key, string mark, CancellationToken stop)
    {
        var id = IdOf(key);
        var found = await (from d in db.Set<Discussion>().Published()
                           where d.Id == id
                           join c in communities.ReadBy(Reader(personId)) on d.CommunityId equals c.Id
                           select new { d.DisplayText, d.StartedBy, d.CreatedUtc, d.Body, d.Html, d.ClosedUtc, d.LastNumber, Community = c }).SingleOrDefaultAsync(stop);
        if (found is null) return null;

        var first = int.TryParse(mark, CultureInfo.InvariantCulture, out var number) ? number : found.LastNumber;
        var parts = IsStart(key) ? await Opening(found.StartedBy, found.CreatedUtc, found.Body, found.Html, stop) : await Replies(id, personId, first, [.. await Folding.Of(personId, plugs, stop)], stop);
        if (parts.Count == 0) return null;

        return new(found.DisplayText, IsStart(key) ? Discussion.PathOf(found.Community.Path, id) : Discussion.PathOf(found.Community.Path, id, first), "discussion",
            found.Community.Name, found.ClosedUtc is null && found.Community is { IsMember: true, TakesPosts: true }, parts);
    }

    public async Task<bool> Mute(string personId, string key, bool on, CancellationToken stop)
    {
        var id = IdOf(key);
        if (!await db.Set<Discussion>().AnyAsync(d => d.Id == id, stop)) return false;

        (await following.Of(id, personId, stop)).Choose(on ? FollowLevel.Muted : FollowLevel.Normal, clock.UtcNow());
        return true;
    }

    async Task<List<NoticePart>> Opening(string startedBy, DateTime utc, string body, string html, CancellationToken stop) =>
        startedBy == Unnamed.Id ? [new(Unnamed.Face.DisplayName, utc, body, html)]
        : await db.Set<Person>().Where(p => p.Id == startedBy).Select(p => p.DisplayName).SingleOrDefaultAsync(stop) is { } name ? [new(name, utc, body, html)] : [];

    Task<List<NoticePart>> Replies(string id, string personId, int first, string[] folded, CancellationToken stop) => (
        from r in db.Set<Reply>()
        where r.DiscussionId == id && r.Number >= first && r.AuthorId != personId && !folded.Contains(r.AuthorId)
            && !db.Set<ReadMark>().Any(m => m.DiscussionId == id && m.PersonId == personId && m.Number >= r.Number)
        where r.AuthorId != Unnamed.Id || !db.Set<SealedName>().Any(s => s.DiscussionId == id && s.PersonId == personId)
        join p in db.Set<Person>() on r.AuthorId equals p.Id into authors from p in authors.DefaultIfEmpty()
        where p != null || r.AuthorId == Unnamed.Id
        orderby r.Number
        select new NoticePart(p == null ? Unnamed.OfReply.DisplayName : p.DisplayName, r.CreatedUtc, r.Body, r.Html)).Take(MostParts).ToListAsync(stop);

    static bool IsStart(string key) => key.StartsWith(NoticeKeys.Started(""), StringComparison.Ordinal);

    static string IdOf(string key) => key[(key.IndexOf(':') + 1)..];

    // What a person may read, whatever their roles on the site.
    static Viewer Reader(string personId)
    {
        var reader = new Viewer();
        reader.SignIn(personId, "", "", "", []);
        return reader;
    }
}
