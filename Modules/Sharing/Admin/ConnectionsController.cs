using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Sharing.Post;

namespace Sharing.Admin;

/// <summary>Connecting this site with a hub, and ending a connection from either side.</summary>
[Route("admin/sharing/connections"), Admin(SharingModule.Connect)]
internal sealed class ConnectionsController(AppDb db, SharingPages pages, HubPost post, Ending ending, TimeProvider clock) : CopController
{
    const string NoCode = "This is no code. It is long: copy it whole, as the hub’s administrator gave it to you.";
    const string Already = "This site is connected with that hub already.";

    [HttpGet]
    public IActionResult Index() => To("/admin/sharing");

    [HttpPost, EnableRateLimiting(Limits.SignIn)]
    public Task<IActionResult> Create(JoinForm form, CancellationToken stop) => Attempt(async () =>
    {
        var (hub, secret) = JoiningCode.Read(form.Code) ?? throw new RuleBroken(NoCode, "Code");
        if (await db.Set<Connection>().Open().WithHubs().AnyAsync(c => c.OtherTenantId == hub, stop)) throw new RuleBroken(Already, "Code");

        var answer = await post.Send(hub, new JoinLetter(secret), stop);
        if (answer.Outcome != PostOutcome.Taken) throw new RuleBroken(answer.Outcome == PostOutcome.Refused ? answer.Text : PostRoom.NoSuchCode, "Code");

        var connection = db.Add(new Connection { OtherTenantId = hub, OtherName = Connection.Named(answer.Text), OtherIsHub = true, MadeById = Me.Id, CreatedUtc = clock.UtcNow() }).Entity;
        await Store(stop);
        Say($"This site is connected with {connection.OtherName}. Editors and facilitators may share case studies there, with the consent of their authors.");
        return To("/admin/sharing");
    }, again: async () => View("/Sharing/Admin/Edit.cshtml", await pages.Page(stop) with { Join = form }));

    async Task Store(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        // Another administrator was quicker.
        catch (DbUpdateException)
        {
            throw new RuleBroken(Already, "Code");
        }
    }

    [HttpDelete("{id}"), EnableRateLimiting(Limits.Press)]
    public async Task<IActionResult> Destroy(string id, CancellationToken stop)
    {
        if (await db.Set<Connection>().Open().SingleOrDefaultAsync(c => c.Id == id, stop) is not { } over) return NotFound();

        await ending.End(over, $"{Me.DisplayName} ended the connection.", tells: true, stop);
        await db.SaveChangesAsync(stop);
        Say(over.OtherIsHub ? $"The connection has ended. What was shared with {over.OtherName} is being removed there." : $"The connection has ended. What {over.OtherName} shared here is gone.");
        return To("/admin/sharing");
    }
}
