using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Notifications.Mail;

namespace Notifications.Admin.Deliveries;

/// <summary>A line on the admin's first page while mail is stuck.</summary>
public sealed record StuckMailPiece(int Count);

internal sealed class StuckMail(AppDb db, Access access) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop) =>
        access.Can(NotificationsModule.Manage) && await db.Set<Delivery>().CountAsync(d => d.State == DeliveryState.Parked, stop) is > 0 and var count ? new StuckMailPiece(count) : null;
}
