using Communities.Facilitating;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Communities.Logs;

/// <summary>What a facilitator did and how long it took: seen by them and those who look after the community, written by them alone.</summary>
[Route("facilitating/{id}/log"), SignedIn]
internal sealed class LogController(AppDb db, HeldRoles roles, TimeProvider clock) : CopController
{
    const int Most = 500;

    [HttpGet]
    public async Task<IActionResult> Index(string id, CancellationToken stop) => await roles.Find(id, stop) is { } found ? View(await Page(found, new(), stop)) : NotFound();

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(string id, LogForm form, CancellationToken stop)
    {
        if (await roles.Find(id, stop) is not { } found) return NotFound();
        if (!found.IsMine) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            var now = clock.UtcNow();
            db.Add(LogEntry.Of(found.Role, form.Text ?? "", form.Hours ?? 0, form.Day is { } day ? LocalDay.Start(day, Site.TimeZone) : now, now));
            await db.SaveChangesAsync(stop);
            Say("Written down.");
            return To($"/facilitating/{id}/log");
        }, again: async () => View("Index", await Page(found, form, stop)));
    }

    [HttpDelete("{entry}"), EnableRateLimiting(Limits.Press)]
    public async Task<IActionResult> Destroy(string id, string entry, CancellationToken stop)
    {
        if (await roles.Find(id, stop) is not { } found) return NotFound();
        if (!found.IsMine) return StatusCode(StatusCodes.Status403Forbidden);
        if (await db.Set<LogEntry>().SingleOrDefaultAsync(e => e.Id == entry && e.RoleId == id, stop) is not { } written) return NotFound();

        db.Remove(written);
        await db.SaveChangesAsync(stop);
        return To($"/facilitating/{id}/log");
    }

    async Task<LogPage> Page(HeldRole found, LogForm form, CancellationToken stop)
    {
        var rows = await db.Set<LogEntry>().Where(e => e.RoleId == found.Role.Id).OrderByDescending(e => e.DayUtc).ThenByDescending(e => e.CreatedUtc).Take(Most)
            .Select(e => new LogRow(e.Id, e.DayUtc, e.Text, e.Minutes)).ToListAsync(stop);
        var name = await db.Set<Person>().Where(p => p.Id == found.Role.PersonId).Select(p => p.DisplayName).SingleOrDefaultAsync(stop) ?? Face.Gone.DisplayName;
        return new(found.Role.Id, found.Community, name, rows, found.IsMine, form);
    }
}

public sealed record LogPage(string Id, CommunityView Community, string Name, IReadOnlyList<LogRow> Entries, bool IsMine, LogForm Form)
{
    public string Total => Hours(Entries.Sum(e => e.Minutes));

    /// <summary>Minutes as hours, such as “1.5 hours”.</summary>
    public static string Hours(int minutes) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{minutes / 60m:0.##} {(minutes == 60 ? "hour" : "hours")}");
}

public sealed record LogRow(string Id, DateTime DayUtc, string Text, int Minutes);

public sealed class LogForm
{
    public string? Text { get; set; }
    public decimal? Hours { get; set; }
    public DateOnly? Day { get; set; }
}
