using Microsoft.EntityFrameworkCore;

namespace Bench.Limits;

/// <summary>The queries of the page: plain EF that projects, without tracking and without compiled queries.</summary>
static class Threads
{
    public static async Task<ThreadPage> Page(this LimitsDb db, string id, Reader? reader, CancellationToken stop)
    {
        var head = await db.Discussions.AsNoTracking().Where(d => d.Id == id)
            .Select(d => new { d.Title, d.AuthorName, d.Html, d.PostedUtc })
            .SingleAsync(stop);
        var replies = await db.Replies.AsNoTracking().Where(r => r.DiscussionId == id).OrderBy(r => r.PostedUtc)
            .Select(r => new ReplyCard(r.Id, r.AuthorName, r.Html, r.PostedUtc))
            .ToListAsync(stop);

        return new(head.Title, head.AuthorName, head.Html, head.PostedUtc, replies, reader);
    }

    public static async Task<Reader?> Reader(this LimitsDb db, string? session, string discussion, DateTime nowUtc, CancellationToken stop)
    {
        if (session is null) return null;

        var person = await db.Sessions.AsNoTracking().Where(s => s.Id == session && s.EndsUtc > nowUtc).Select(s => s.PersonId).SingleOrDefaultAsync(stop);
        if (person is null) return null;

        var name = await db.People.AsNoTracking().Where(p => p.Id == person).Select(p => p.Name).SingleAsync(stop);
        var read = await db.ReadMarks.AsNoTracking().Where(m => m.PersonId == person && m.DiscussionId == discussion).Select(m => (DateTime?)m.ReadUtc).SingleOrDefaultAsync(stop);
        return new(name, read);
    }
}
