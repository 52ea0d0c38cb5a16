using Kernel.Data;
using Kernel.Tenancy;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;
using Sharing.Post;

namespace Sharing.Plugs;

/// <summary>When a site is deleted nobody can take back any more what it shared: so that goes, too.</summary>
internal sealed class LostSites(AppDb db, TenantDirectory directory, Ending ending) : IJob
{
    public async Task Run(CancellationToken stop)
    {
        foreach (var connection in await db.Set<Connection>().Open().ToListAsync(stop))
            if (await directory.Find(connection.OtherTenantId, stop) is null or { State: TenantState.Deleting }) await ending.End(connection, $"{connection.OtherName} is gone.", tells: false, stop);

        // What a recipe brought from another hub was never shared with this one.
        foreach (var stray in await db.Set<SharedCase>().Where(c => !db.Set<InboxEntry>().Any(e => e.ItemId == c.Id)).ToListAsync(stop)) db.Remove(stray);
        await db.SaveChangesAsync(stop);
    }
}
