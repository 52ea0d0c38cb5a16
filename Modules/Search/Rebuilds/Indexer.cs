using Kernel;
using Kernel.Data;
using Kernel.Modules;
using Kernel.Search;
using Microsoft.EntityFrameworkCore;
using Search.Index;
using Search.Spelling;

namespace Search.Rebuilds;

/// <summary>
/// Makes the index from what is stored, a small batch and a short transaction at a time. How far it came is stored with
/// each batch, so whoever comes next goes on there: after a restart, on another node, from the command line. Meanwhile
/// people search in what is there.
/// </summary>
sealed class Indexer(AppDb db, Plugs plugs, IndexWriter writer, TextIndex text, TimeProvider clock)
{
    // SQLite has one writer: a post that is being saved waits a few hundredths of a second at most.
    const int Batch = 150;

    IReadOnlyList<ISearchSource> Sources => [.. plugs.Of<ISearchSource>().OrderBy(s => s.Kind.Order)];

    /// <summary>Begins from the start.</summary>
    public async Task Begin(CancellationToken stop)
    {
        var total = 0;
        foreach (var source in Sources) total += await source.Ids.CountAsync(stop);
        await db.Write(async () =>
        {
            await db.Set<Rebuild>().ExecuteDeleteAsync(stop);
            await db.Set<Variant>().ExecuteDeleteAsync(stop);
            await db.Set<KnownWord>().ExecuteDeleteAsync(stop);
            db.Add(new Rebuild { StartedUtc = clock.UtcNow(), Total = total });
        }, stop);
    }

    public Task<Rebuild?> Now(CancellationToken stop) => db.Set<Rebuild>().AsNoTracking().SingleOrDefaultAsync(stop);

    /// <summary>Does one batch of what there is to do. False when there is nothing left.</summary>
    public async Task<bool> Step(CancellationToken stop)
    {
        if (await db.Set<Rebuild>().AnyAsync(r => r.FinishedUtc != null, stop)) return await AddMissing(stop);
        if (!await db.Set<Rebuild>().AnyAsync(stop)) await Begin(stop);

        var isDone = await db.Write(() => GoOn(stop), stop);
        if (isDone) await text.Tidy(stop);
        return true;
    }

    // Kind after kind, each in the order of its ids. True when the last one is done.
    async Task<bool> GoOn(CancellationToken stop)
    {
        var rebuild = await db.Set<Rebuild>().SingleAsync(stop);
        var (sources, after) = (Sources, rebuild.AfterId);
        var at = Math.Max(0, sources.ToList().FindIndex(s => s.Kind.Name == rebuild.Kind));
        if (at >= sources.Count || sources[at].Kind.Name != rebuild.Kind) after = "";
        for (; at < sources.Count; at++, after = "")
        {
            IReadOnlyCollection<string> ids = await sources[at].Ids.Where(id => string.Compare(id, after) > 0).OrderBy(id => id).Take(Batch).ToListAsync(stop);
            if (ids.Count == 0) continue;

            await writer.Write(sources[at], ids, await sources[at].All.Where(f => ids.Contains(f.Id)).ToListAsync(stop), stop);
            rebuild.Went(sources[at].Kind.Name, ids.Last(), ids.Count);
            return false;
        }
        rebuild.Finish(clock.UtcNow());
        return true;
    }

    // What came without an event, by an import or a seed; and what is gone without one.
    async Task<bool> AddMissing(CancellationToken stop)
    {
        foreach (var source in Sources)
        {
            var kind = source.Kind.Name;
            var missing = await source.All.Where(f => !db.Set<Entry>().Any(e => e.Kind == kind && e.ThingId == f.Id)).Select(f => f.Id).Take(Batch).ToListAsync(stop);
            if (missing.Count > 0)
            {
                await db.Write(() => writer.Refresh(kind, missing, stop), stop);
                return true;
            }
            var gone = await db.Set<Entry>().Where(e => e.Kind == kind && !source.All.Any(f => f.Id == e.ThingId)).Take(Batch).ToListAsync(stop);
            if (gone.Count > 0)
            {
                await db.Write(() => writer.Remove(gone, stop), stop);
                return true;
            }
        }
        return false;
    }
}
