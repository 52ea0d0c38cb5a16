using Kernel.Data;
using Kernel.Events;
using Kernel.Tenancy;

namespace Search.Rebuilds;

/// <summary>The index has to be made, or made complete.</summary>
[EventName("search.indexing-asked")]
public sealed record IndexingAsked : IEvent;

/// <summary>
/// Does some batches, each in a transaction of its own, and asks for more: other handlers get their turn between.
/// What it does twice, after a crash, makes no difference.
/// </summary>
internal sealed class GoOnIndexing(TenantScopes scopes, CurrentTenant tenant, Databases databases, AppDb db) : IHandle<IndexingAsked>, IOutside
{
    const int BatchesAtOnce = 10;

    public async Task Handle(IndexingAsked happened, CancellationToken stop)
    {
        for (var batch = 0; batch < BatchesAtOnce; batch++)
        {
            await using var scope = await scopes.Open(tenant.Tenant, stop);
            if (!await scope.Get<Indexer>().Step(stop)) return;
        }
        // The log of so many writes would otherwise outgrow the database.
        await databases.Checkpoint(tenant.Tenant, stop);
        db.Raise(new IndexingAsked());
        await db.SaveChangesAsync(stop);
    }
}
