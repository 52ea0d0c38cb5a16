using Kernel;
using Kernel.Content.Blocks;
using Kernel.Data;
using Learning.Doing;
using Learning.Plugs;
using Microsoft.EntityFrameworkCore;

namespace Learning.People;

/// <summary>How many people are how far on a page. Counted in the database: thousands of people have done tens of blocks each.</summary>
internal sealed class PeopleCounts(AppDb db, BlockTypes types, TimeProvider clock)
{
    public async Task<PageCount> Of(LearningPage page, CancellationToken stop)
    {
        var (id, redone, quietSince) = (page.Id, page.RedoneUtc, clock.UtcNow() - Stalls.Patience);
        var all = db.Set<PageProgress>().AsNoTracking().Where(p => p.PageId == id);
        var open = all.Where(p => p.CompletedUtc == null || redone != null && p.CompletedUtc < redone);
        var stuck = open.Where(p => p.MovedUtc < quietSince);
        var counts = await all.GroupBy(p => 1).Select(g => new { Started = g.Count(), Completed = g.Count(p => p.CompletedUtc != null && (redone == null || p.CompletedUtc >= redone)) }).SingleOrDefaultAsync(stop);

        var counting = Completion.Counting(page.Flow.Blocks, types);
        var rows = db.Set<BlockProgress>().AsNoTracking().Where(b => b.PageId == id && (redone == null || b.DoneUtc >= redone));
        var done = await rows.GroupBy(b => b.BlockId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var stops = await stuck.Where(p => p.NextBlockId != "").GroupBy(p => p.NextBlockId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        return new(counts?.Started ?? 0, counts?.Completed ?? 0, await stuck.CountAsync(stop),
            [.. counting.Select(c => (Id: Flow.IdOf(c.Block), c.Type.Label, c.Duty.Sentence)).Select(c => new BlockCount(c.Label, c.Sentence, done.GetValueOrDefault(c.Id), stops.GetValueOrDefault(c.Id)))]);
    }
}

internal sealed record PageCount(int Started, int Completed, int Stuck, IReadOnlyList<BlockCount> Blocks);
