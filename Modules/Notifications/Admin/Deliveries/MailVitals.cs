using Kernel;
using Kernel.Data;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;
using Notifications.Mail;

namespace Notifications.Admin.Deliveries;

/// <summary>What became of the mail of the last day.</summary>
internal sealed class MailVitals(AppDb db, TimeProvider clock) : IVital
{
    public async Task<IReadOnlyList<Vital>> Of(CancellationToken stop)
    {
        var since = clock.UtcNow().AddDays(-1);
        var sent = await db.Set<Delivery>().CountAsync(d => d.State == DeliveryState.Sent && d.EndedUtc >= since, stop);
        var dropped = await db.Set<Delivery>().CountAsync(d => d.State == DeliveryState.Dropped && d.EndedUtc >= since, stop);
        var waiting = await db.Set<Delivery>().CountAsync(d => d.State == DeliveryState.Waiting, stop);
        var failed = await db.Set<Delivery>().CountAsync(d => d.State == DeliveryState.Parked, stop);
        var stuck = failed > 0 ? $", {failed:N0} could not be delivered" : "";
        return [new("Mail in the last day", $"{sent:N0} sent, {waiting:N0} waiting, {dropped:N0} not wanted any more{stuck}", "/admin/deliveries", failed > 0)];
    }
}
