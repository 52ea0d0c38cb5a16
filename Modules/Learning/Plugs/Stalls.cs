using Kernel;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.Work;
using Learning.Doing;
using Microsoft.EntityFrameworkCore;

namespace Learning.Plugs;

/// <summary>Tells once a day of those who came to a stop on a page of which they had done half.</summary>
internal sealed class Stalls(AppDb db, BlockTypes types, TimeProvider clock) : IJob
{
    /// <summary>So long without a step is a stop.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    const int Half = 2;

    public async Task Run(CancellationToken stop)
    {
        var before = clock.UtcNow() - Patience;
        var waiting = await (from w in db.Set<PageProgress>()
                             where w.MovedUtc < before && (w.StalledUtc == null || w.StalledUtc < w.MovedUtc)
                             join p in db.Set<LearningPage>().Published() on w.PageId equals p.Id
                             where w.CompletedUtc == null || w.CompletedUtc < p.RedoneUtc
                             orderby w.PageId
                             select new { Progress = w, Page = p }).ToListAsync(stop);
        foreach (var stalled in waiting)
        {
            var counting = Completion.Counting(stalled.Page.Flow.Blocks, types);
            var rows = await db.Set<BlockProgress>().AsNoTracking().Where(b => b.PageId == stalled.Page.Id && b.PersonId == stalled.Progress.PersonId).ToListAsync(stop);
            var done = rows.Where(b => PageProgress.Counts(b.DoneUtc, stalled.Page)).Select(b => b.BlockId).ToHashSet();
            if (done.Count == 0 || counting.Count(c => done.Contains(Flow.IdOf(c.Block))) * Half < counting.Count) continue;

            stalled.Progress.StalledUtc = clock.UtcNow();
            db.Raise(new PageStalled(stalled.Page.Id, stalled.Page.CommunityId, stalled.Progress.PersonId));
        }
        await db.SaveChangesAsync(stop);
    }
}
