using System.Data.Common;
using Kernel.Tenancy;
using Microsoft.Extensions.Logging;

namespace Kernel.Data;

/// <summary>
/// Small things that are noted while somebody reads: that they were here, how far they have read. No visitor's page
/// shows them, so no page that is kept for visitors goes stale. A full disk or a busy file keeps nobody from reading.
/// </summary>
public sealed class Notes(CurrentTenant tenant, WriterLocks writers, ILogger<Notes> log)
{
    // A reader does not wait behind somebody's long write only to have the visit noted.
    static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    /// <param name="write">A statement or two. It is given up, and said in the log, when it fails.</param>
    public async Task Store(Func<Task<int>> write, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            await using var _ = await writers.Of(tenant.Tenant, patience.Token);
            await write();
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested) { }
        catch (Exception e) when (e is DbException or IOException or TimeoutException)
        {
            log.NoteNotStored(e);
        }
    }
}
