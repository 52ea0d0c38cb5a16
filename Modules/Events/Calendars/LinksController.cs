using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Events.Calendars;

/// <summary>The addresses that a person made for their calendar programs.</summary>
[Route("calendar"), SignedIn]
internal sealed class LinksController(AppDb db, ICommunities communities, CurrentTenant tenant, TimeProvider clock) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop) => View(await Page(stop));

    /// <param name="community">A community's address; empty for all of the person's.</param>
    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string? community, CancellationToken stop) => Attempt(async () =>
    {
        if (await db.Set<CalendarLink>().CountAsync(l => l.PersonId == Me.Id, stop) >= CalendarLink.Most)
            throw new RuleBroken($"You have {CalendarLink.Most} addresses. Take one back that you no longer use.");

        var chosen = string.IsNullOrEmpty(community) ? null : await communities.ReadBy(Me).Where(c => c.Slug == community).Select(c => new { c.Id, c.Name }).SingleOrDefaultAsync(stop)
            ?? throw new RuleBroken("Choose one of your communities.", "Community");
        var secret = CalendarLink.NewSecret();
        db.Add(new CalendarLink { PersonId = Me.Id, CommunityId = chosen?.Id, Hash = CalendarLink.HashOf(secret)!, CreatedUtc = clock.UtcNow() });
        await db.SaveChangesAsync(stop);

        // Shown once and stored nowhere: not by this page's keepers either.
        Response.Headers.CacheControl = "no-store";
        return View("Made", new MadeLinkPage($"{tenant.Tenant.Address}/calendar/{secret}.ics", chosen?.Name ?? ""));
    }, again: async () => View("Index", await Page(stop)));

    [HttpDelete("{id}"), EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Destroy(string id, CancellationToken stop)
    {
        if (await db.Set<CalendarLink>().SingleOrDefaultAsync(l => l.Id == id && l.PersonId == Me.Id, stop) is not { } link) return NotFound();

        db.Remove(link);
        await db.SaveChangesAsync(stop);
        Say("The address no longer works.");
        return To("/calendar");
    }

    async Task<LinksPage> Page(CancellationToken stop) => new(
        await (from l in db.Set<CalendarLink>()
               where l.PersonId == Me.Id
               join c in db.Set<Community>() on l.CommunityId equals c.Id into ones from c in ones.DefaultIfEmpty()
               orderby l.CreatedUtc descending, l.Id descending
               select new LinkRow(l.Id, c.DisplayText ?? "", l.CreatedUtc)).ToListAsync(stop),
        await communities.SeenBy(Me).Where(c => c.IsMember).OrderBy(c => c.Name).Select(c => new CommunityChoice(c.Slug, c.Name)).ToListAsync(stop));
}

public sealed record LinksPage(IReadOnlyList<LinkRow> Links, IReadOnlyList<CommunityChoice> Communities);

/// <param name="Community">Empty for all of the person's.</param>
public sealed record LinkRow(string Id, string Community, DateTime CreatedUtc);

public sealed record CommunityChoice(string Slug, string Name);

/// <param name="Address">Shown this once.</param>
/// <param name="Community">Empty for all of the person's.</param>
public sealed record MadeLinkPage(string Address, string Community);
