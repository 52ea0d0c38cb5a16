using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Moderation.Queue;

namespace Moderation.Cases;

/// <summary>The base of what facilitators do about a case: who may, and the page of the case once more when a rule says no.</summary>
internal abstract class CaseController : CommunityController
{
    protected Casebook Cases => HttpContext.RequestServices.GetRequiredService<Casebook>();

    protected DateTime Now => HttpContext.RequestServices.GetRequiredService<TimeProvider>().UtcNow();

    // The addresses of acts are pages to nobody: whoever had to sign in first lands on the case.
    [HttpGet, SignedIn]
    public IActionResult Show(string id) => To($"{Community.Path}/moderation/cases/{id}");

    /// <summary>Does it, saves, and leads back to the case.</summary>
    protected async Task<IActionResult> Act(string id, CaseForm form, Func<Case, CancellationToken, Task> act, string said, CancellationToken stop)
    {
        if (!await Community.MayModerate(Access, stop)) return StatusCode(StatusCodes.Status403Forbidden);
        if (await Cases.Of(Community.Id, id, stop) is not { } one) return NotFound();

        return await Attempt(async () =>
        {
            if (one.PersonId == Me.Id) throw new RuleBroken("This is about yourself, so another facilitator or an administrator decides.");

            await act(one, stop);
            await HttpContext.RequestServices.GetRequiredService<AppDb>().SaveChangesAsync(stop);
            Say(said);
            return To($"{Community.Path}/moderation/cases/{id}");
        }, again: async () => View("/Moderation/Cases/Show.cshtml", await HttpContext.RequestServices.GetRequiredService<CaseQuery>().Page(Community, id, form, null, stop)));
    }
}
