using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Moderation.Account;

namespace Moderation.Appeals;

/// <summary>Whoever a decision is about asks that somebody else looks at it.</summary>
[Route("account/moderation/{id}/appeal"), SignedIn]
internal sealed class AppealsController(AppDb db, DecisionQuery decisions, TimeProvider clock) : CopController
{
    [HttpGet]
    public IActionResult Show(string id) => To(DecisionsController.PathOf(id));

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(string id, AppealForm form, CancellationToken stop)
    {
        if (await (await decisions.Mine(stop)).Include(c => c.History).SingleOrDefaultAsync(c => c.Id == id, stop) is not { } one) return NotFound();

        return await Attempt(async () =>
        {
            one.AskAgain(one.PersonId, form.Words, clock.UtcNow());
            await db.SaveChangesAsync(stop);
            Say("Your appeal is on its way. You hear what is decided.");
            return To(DecisionsController.PathOf(id));
        }, again: async () => View("/Moderation/Account/Show.cshtml", await decisions.Page(id, form, stop)));
    }
}
