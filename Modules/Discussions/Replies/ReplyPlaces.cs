using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Replies;

/// <summary>Finds the reply at which somebody wants to go on reading.</summary>
internal sealed class ReplyPlaces(AppDb db, Viewer me, Site site)
{
    /// <summary>The first reply of a day, or after it; the last one when there is none. Null in a discussion without replies.</summary>
    public async Task<int?> On(string discussionId, DateOnly day, CancellationToken stop)
    {
        // A day that clocks skip at midnight begins an hour later.
        var begins = day.ToDateTime(TimeOnly.MinValue);
        if (site.TimeZone.IsInvalidTime(begins)) begins = begins.AddHours(1);
        var utc = TimeZoneInfo.ConvertTimeToUtc(begins, site.TimeZone);

        var replies = db.Set<Reply>().Where(r => r.DiscussionId == discussionId);
        return await replies.Where(r => r.CreatedUtc >= utc).OrderBy(r => r.CreatedUtc).Select(r => (int?)r.Number).FirstOrDefaultAsync(stop)
            ?? await replies.MaxAsync(r => (int?)r.Number, stop);
    }

    /// <summary>The reply after the last one that the viewer has read.</summary>
    public async Task<int?> FirstUnread(string discussionId, CancellationToken stop)
    {
        var read = await db.Set<ReadMark>().Where(m => m.PersonId == me.Id && m.DiscussionId == discussionId).Select(m => m.Number).SingleOrDefaultAsync(stop);
        return await db.Set<Reply>().Where(r => r.DiscussionId == discussionId && r.Number > read).OrderBy(r => r.Number).Select(r => (int?)r.Number).FirstOrDefaultAsync(stop);
    }
}
