using Kernel;
using Kernel.Data;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Notifications;

// Nobody looks for a notification of last year; the thing it led to is still there.
internal sealed class ForgetOldNotifications(AppDb db, TimeProvider clock) : IJob
{
    const int KeptDays = 180;

    public Task Run(CancellationToken stop)
    {
        var before = clock.UtcNow().AddDays(-KeptDays);
        return db.Write(() => db.Set<Notification>().Where(n => n.UpdatedUtc < before).ExecuteDeleteAsync(stop), stop);
    }
}
