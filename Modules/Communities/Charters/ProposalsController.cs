using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Communities.Charters;

/// <summary>A charter is sent in to be approved, or taken back.</summary>
[Route("communities/{slug}/charter/proposal"), SignedIn]
internal sealed class ProposalsController(AppDb db, CharterReader reader, TimeProvider clock) : CommunityController
{
    [HttpGet]
    public IActionResult Show() => To(Community.Path + "/charter");

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(CancellationToken stop) => Change(charter =>
    {
        charter.Propose(Community.Kind != CommunityKind.Interest, Me.Id, clock.UtcNow());
        Say("The charter is sent in. You are told as soon as it is answered; until then everything goes on as before.");
    }, stop);

    [HttpDelete, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Destroy(CancellationToken stop) => Change(charter =>
    {
        charter.Withdraw();
        Say("It is yours to change again.");
    }, stop);

    async Task<IActionResult> Change(Action<Charter> change, CancellationToken stop)
    {
        if (await reader.Open(Community.Id, stop) is not { } charter) return To(Community.Path + "/charter");
        if (!await May(CommunitiesModule.Tend) && !Access.Can(CommunitiesModule.Manage) && charter.WrittenById != Me.Id) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            change(charter);
            await db.SaveChangesAsync(stop);
            return To(Community.Path + "/charter");
        }, again: () => Task.FromResult<IActionResult>(View("/Communities/Charters/Refused.cshtml", Community)));
    }
}
