using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Notifications.Mail;

namespace Notifications.Admin.Deliveries;

/// <summary>Another try for mail that is stuck.</summary>
[Route("admin/deliveries"), Admin(NotificationsModule.Manage)]
internal sealed class TriesController(AppDb db, TimeProvider clock) : CopController
{
    const int Most = 1_000;

    [HttpPost("{id}/tries")]
    public async Task<IActionResult> Create(string id, CancellationToken stop)
    {
        if (await db.Set<Delivery>().SingleOrDefaultAsync(d => d.Id == id, stop) is not { } delivery) return NotFound();

        return await Again([delivery], stop);
    }

    /// <summary>All that are stuck: after a mail server was down for days.</summary>
    [HttpPost("tries")]
    public async Task<IActionResult> CreateAll(CancellationToken stop) =>
        await Again(await db.Set<Delivery>().Where(d => d.State == DeliveryState.Parked).OrderBy(d => d.Id).Take(Most).ToListAsync(stop), stop);

    async Task<IActionResult> Again(IReadOnlyList<Delivery> deliveries, CancellationToken stop)
    {
        foreach (var delivery in deliveries) delivery.TryAgain(clock.UtcNow());
        await db.SaveChangesAsync(stop);
        Say(deliveries.Count == 1 ? "It is tried again now." : $"{Plural.Of(deliveries.Count, "letter is", "letters are")} tried again now.");
        return To("/admin/deliveries");
    }
}
