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
        var waiting = db.Set<PageProgress>().Where(w => w.MovedUtc < before && (w.StalledUtc == null || w.StalledUtc < w.MovedUtc));
        var pages = await (from p in db.Set<LearningPage>().Published()
                           where waiting.Any(w => w.PageId == p.Id && (w.CompletedUtc == null || w.CompletedUtc < p.RedoneUtc))
                           orderby p.Id
                           select p.Id).ToListAsync(stop);
        foreach (var id in pages) await Look(await db.Set<LearningPage>().AsNoTracking().SingleAsync(p => p.Id == id, stop), waiting, stop);
    }

    async Task Look(LearningPage page, IQueryable<PageProgress> waiting, CancellationToken stop)
    {
        var (id, redone) = (page.Id, page.RedoneUtc);
        var counting = Completion.Counting(page.Flow.Blocks, types).Select(c => Flow.IdOf(c.Block)).ToList();
        if (counting.Count == 0) return;

        var people = await waiting.Where(w => w.PageId == id && (w.CompletedUtc == null || w.CompletedUtc < redone))
            .Select(w => new { Progress = w, Done = db.Set<BlockProgress>().Count(b => b.PageId == id && b.PersonId == w.PersonId && counting.Contains(b.BlockId) && (redone == null || b.DoneUtc >= redone)) }).ToListAsync(stop);
        foreach (var stalled in people.Where(p => p.Done * Half >= counting.Count))
        {
            stalled.Progress.StalledUtc = clock.UtcNow();
            db.Raise(new PageStalled(id, page.CommunityId, stalled.Progress.PersonId));
        }
        await db.SaveChangesAsync(stop);
    }
}
