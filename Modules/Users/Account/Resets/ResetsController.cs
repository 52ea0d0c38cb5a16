using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Users.Shared;

namespace Users.Account.Resets;

[Route("account/reset"), Everybody]
internal sealed class ResetsController(AppDb db) : CopController
{
    [HttpGet]
    public IActionResult New() => View(new ResetPage(new()));

    [HttpPost, EnableRateLimiting(Limits.Account)]
    public Task<IActionResult> Create(ResetForm form, CancellationToken stop) => Attempt(async () =>
    {
        db.Raise(new ResetAsked(EmailAddress.Check(form.Email)));
        await db.SaveChangesAsync(stop);
        return To("/account/reset/sent");
    }, again: () => Task.FromResult<IActionResult>(View("New", new ResetPage(form))));

    [HttpGet("sent")]
    public IActionResult Sent() => View(new SentPage("If somebody here has this address, a letter with a link to choose a new password is on its way. The link works for one hour."));
}
