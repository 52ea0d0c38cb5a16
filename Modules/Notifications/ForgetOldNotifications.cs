using Kernel;
using Kernel.Data;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;
using Notifications.Mail;
using Notifications.Replies;

namespace Notifications;

// Nobody looks for a notification of last year, or for a mail of last month; what they led to is still there.
internal sealed class ForgetOldNotifications(AppDb db, TimeProvider clock) : IJob
{
    const int KeptDays = 180;
    const int KeptMailDays = 30;

    public Task Run(CancellationToken stop)
    {
        var (before, mailBefore) = (clock.UtcNow().AddDays(-KeptDays), clock.UtcNow().AddDays(-KeptMailDays));
        return db.Write(async () =>
        {
            await db.Set<Notification>().Where(n => n.UpdatedUtc < before).ExecuteDeleteAsync(stop);
            await db.Set<Delivery>().Where(d => d.EndedUtc < mailBefore).ExecuteDeleteAsync(stop);
            await db.Set<TakenReply>().Where(t => t.TakenUtc < before).ExecuteDeleteAsync(stop);
        }, stop);
    }
}
