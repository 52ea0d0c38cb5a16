using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Users.Shared;

namespace Users.Account.Confirmations;

// Following a link changes nothing, because mail programs follow links too; the button does.
[Route("account/confirmation"), Everybody, TokenPage]
internal sealed class ConfirmationsController(AppDb db, Tokens tokens) : CopController
{
    [HttpGet]
    public async Task<IActionResult> New(string? token, string? returnUrl, CancellationToken stop) =>
        await tokens.Find(token, TokenPurpose.Confirm, stop) is { } found ? View("New", new ConfirmationPage(token!, found.Token.Address, ReturnPath.Of(returnUrl))) : Ended();

    [HttpPost, EnableRateLimiting(Limits.SignIn)]
    public Task<IActionResult> Create(string? token, string? returnUrl, CancellationToken stop) => Attempt(async () =>
    {
        if (await tokens.Find(token, TokenPurpose.Confirm, stop) is not { } found) return Ended();

        db.Remove(found.Token);
        if (!found.Person.EmailConfirmed) found.Person.Raise(new PersonJoined(found.Person.Id));
        found.Person.EmailConfirmed = true;
        await db.SaveChangesAsync(stop);
        // Nobody is signed in by it: see Registrar.StartAgain.
        Say("Your address is confirmed. Sign in to begin.");
        return To(ReturnPath.Of(returnUrl) is { Length: > 1 } path ? "/login?returnUrl=" + Uri.EscapeDataString(path) : "/login");
    }, again: () => New(token, returnUrl, stop));

    IActionResult Ended()
    {
        Response.StatusCode = 404;
        return View("Ended", new EndedPage("This link has ended", "It was used, or it is older than 24 hours. If you have used it, sign in; otherwise signing in sends you a new one.", "login", "Sign in"));
    }
}
