using Kernel.Data;
using Kernel.Work;

namespace Search.Rebuilds;

/// <summary>
/// By the hour: a site that was made before the feature was switched on gets its index, a rebuild that was cut off goes
/// on, and what came or went without an event is noticed.
/// </summary>
internal sealed class CatchUp(AppDb db, Indexer indexer) : IJob
{
    public async Task Run(CancellationToken stop)
    {
        if (!await indexer.Step(stop)) return;

        db.Raise(new IndexingAsked());
        await db.SaveChangesAsync(stop);
    }
}
