using System.ComponentModel.DataAnnotations;
using Communities.Facilitating;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Communities.Covers;

/// <summary>Who looks after a community while its facilitator is away.</summary>
[Route("facilitating/{id}/cover"), SignedIn]
internal sealed class CoversController(AppDb db, HeldRoles roles, Roll roll, Words words, TimeProvider clock) : RoleController(roles)
{
    [HttpGet]
    public IActionResult Show(string id) => Back(id);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, CoverForm form, CancellationToken stop) => Change(id, found => found.IsMine || found.IsAdministrator, async found =>
    {
        var now = clock.UtcNow();
        var from = form.From is { } day ? LocalDay.Start(day, Site.TimeZone) : now;
        var cover = Cover.For(found.Role, await Asked(found, form, stop), from, LocalDay.End(form.Until!.Value, Site.TimeZone), now);
        await roll.Stand(cover, stop);
        Say(words.Of("It is settled. They are told, and have a facilitator’s tools in that time."));
        return Back(id);
    }, stop);

    /// <summary>They are back earlier.</summary>
    [HttpDelete, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Destroy(string id, CancellationToken stop) => Change(id, found => found.IsMine || found.IsAdministrator, async found =>
    {
        if (await db.Set<Cover>().Where(c => c.RoleId == id && c.State != CoverState.Over).FirstOrDefaultAsync(stop) is not { } cover) return Back(id);

        cover.End();
        await roll.Stand(cover, stop);
        Say("Welcome back. Whoever stood in does so no longer.");
        return Back(id);
    }, stop);

    async Task<string> Asked(HeldRole found, CoverForm form, CancellationToken stop)
    {
        if (await db.Set<Cover>().AnyAsync(c => c.RoleId == found.Role.Id && c.State != CoverState.Over, stop)) throw new RuleBroken("Somebody stands in already. End that first.");

        var members = db.Set<Membership>().Present().Where(m => m.CommunityId == found.Role.CommunityId);
        return (await db.Set<Person>().Where(p => p.SuspendedUtc == null && members.Any(m => m.PersonId == p.Id))
            .Called(form.Who ?? "", nameof(form.Who), $"No member of {found.Community.Name} is called “{form.Who}”. You find the name on their profile.", stop)).Id;
    }
}

public sealed class CoverForm
{
    [Required(ErrorMessage = "Say who stands in.")]
    public string? Who { get; set; }

    public DateOnly? From { get; set; }

    [Required(ErrorMessage = "Say which day is the last.")]
    public DateOnly? Until { get; set; }
}
