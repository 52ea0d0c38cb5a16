using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Notifications.Mail;

namespace Notifications.Admin.Deliveries;

[Route("admin/deliveries"), Admin(NotificationsModule.Manage)]
internal sealed class DeliveriesController(AppDb db, IConfiguration configuration) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Index(string? state, int page, CancellationToken stop)
    {
        var all = db.Set<Delivery>().AsNoTracking();
        var asked = Enum.TryParse<DeliveryState>(state, out var wanted) ? all.Where(d => d.State == wanted) : all;
        var pager = Pager.Of(page, await asked.CountAsync(stop), Site.Settings.PageSize, state is { Length: > 0 } ? $"/admin/deliveries?state={Uri.EscapeDataString(state)}" : "/admin/deliveries");
        var rows = await asked.OrderByDescending(d => d.CreatedUtc).ThenByDescending(d => d.Id).Skip((pager.Page - 1) * Site.Settings.PageSize).Take(Site.Settings.PageSize)
            .Select(d => new { d.Id, d.Address, d.Subject, d.Kind, d.State, d.Tries, d.Error, d.CreatedUtc, d.DueUtc }).ToListAsync(stop);

        return View(new DeliveriesPage(state ?? "",
            [.. rows.Select(d => new DeliveryRow(d.Id, d.Address, d.Subject, Word(d.Kind), d.State.ToString(), d.Tries, d.Error, d.CreatedUtc, d.DueUtc))],
            await all.CountAsync(d => d.State == DeliveryState.Parked, stop), configuration["COPSITE:SMTP"] is { Length: > 0 }, pager));
    }

    static string Word(DeliveryKind kind) => kind switch
    {
        DeliveryKind.Account => "About an account",
        DeliveryKind.Notice => "News",
        DeliveryKind.Digest => "Digest",
        _ => "Answer to a mail",
    };
}
