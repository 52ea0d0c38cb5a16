using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Communities.Invitations;

/// <summary>Whom those who look after a community invite, and what became of it.</summary>
[Route("communities/{slug}/invitations"), SignedIn]
internal sealed class InvitationsController(AppDb db, Inviting inviting, SentInvitations sent, TimeProvider clock) : InvitingController(sent)
{
    const int MostBytes = 200_000;

    [HttpGet]
    public Task<IActionResult> Index(CancellationToken stop) => Invited(async () => View(await Sent.Page(Community, stop)), stop);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(InviteForm form, CancellationToken stop) => Change(async () =>
    {
        if (form.AsGuests && !await May(CommunitiesModule.InviteGuests)) throw new RuleBroken("You may not invite guests here.", nameof(form.AsGuests));

        var report = await inviting.Send(Community, await Text(form, stop), form.AsGuests ? Stay(form) : null, stop);
        // What is no address stays in the box, to be mended and sent again.
        var again = new InviteForm { Addresses = string.Join('\n', report.Where(l => l.IsBad).Select(l => l.Text)), AsGuests = form.AsGuests, GuestsUntil = form.GuestsUntil };
        ModelState.Clear();
        return View("Index", await Sent.Page(Community, stop) with { Form = again, Report = report });
    }, form, stop);

    [HttpDelete("{id}"), EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Destroy(string id, CancellationToken stop) => Change(async () =>
    {
        if (await db.Set<Invitation>().SingleOrDefaultAsync(i => i.Id == id && i.CommunityId == Community.Id, stop) is not { } invitation) return NotFound();

        invitation.TakeBack(clock.UtcNow());
        await db.SaveChangesAsync(stop);
        Say($"The invitation for {invitation.Address} is taken back.");
        return To(Path);
    }, new(), stop);

    GuestStay Stay(InviteForm form)
    {
        if (form.GuestsUntil is not { } day) return new((DateTime?)null);

        var until = LocalDay.End(day, Site.TimeZone);
        return until > clock.UtcNow() ? new(until) : throw new RuleBroken("The last day of a stay lies ahead.", nameof(form.GuestsUntil));
    }

    static async Task<string> Text(InviteForm form, CancellationToken stop)
    {
        if (form.File is not { Length: > 0 } file) return form.Addresses ?? "";
        if (file.Length > MostBytes) throw new RuleBroken("This file is too large for a list of addresses.", nameof(form.File));

        using var reader = new StreamReader(file.OpenReadStream());
        return $"{form.Addresses}\n{await reader.ReadToEndAsync(stop)}".Trim();
    }
}
