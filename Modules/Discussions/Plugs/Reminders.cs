using Communities;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Plugs;

/// <summary>Reminds people of what they kept, as far as they may still read it.</summary>
internal sealed class Reminders(AppDb db, ICommunities communities, INotify notify, TimeProvider clock) : IJob
{
    const int Batch = 500;

    public async Task Run(CancellationToken stop)
    {
        var now = clock.UtcNow();
        var due = await (from b in db.Set<Bookmark>()
                         where b.RemindUtc != null && b.RemindUtc <= now
                         orderby b.RemindUtc
                         join d in db.Set<Discussion>() on b.DiscussionId equals d.Id
                         select new { Bookmark = b, d.DisplayText, d.CommunityId, IsShown = d.State == Kernel.Content.ContentState.Published }).Take(Batch).ToListAsync(stop);
        foreach (var one in due)
        {
            one.Bookmark.Reminded();
            if (!one.IsShown || await communities.PathOf(one.CommunityId, stop) is not { } place) continue;

            var (id, number) = (one.Bookmark.DiscussionId, one.Bookmark.Number);
            var readers = await communities.ReadersAmong(one.CommunityId, [one.Bookmark.PersonId], stop);
            await notify.Send(readers, new Notice($"bookmark:{id}:{number}", one.Bookmark.Note.Length > 0 ? $"Your reminder: {one.Bookmark.Note}" : $"Your reminder of “{one.DisplayText}”",
                number == 0 ? Discussion.PathOf(place, id) : Discussion.PathOf(place, id, number), "You asked to be reminded.") { Place = one.CommunityId }, stop);
        }
        await db.SaveChangesAsync(stop);
    }
}
