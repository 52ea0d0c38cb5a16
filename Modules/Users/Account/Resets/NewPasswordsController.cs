using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Users.Shared;

namespace Users.Account.Resets;

[Route("account/reset/password"), Everybody, TokenPage]
internal sealed class NewPasswordsController(AppDb db, Tokens tokens, PasswordChange change) : CopController
{
    [HttpGet]
    public async Task<IActionResult> New(string? token, CancellationToken stop) => await Page(new() { Token = token }, stop);

    [HttpPost, EnableRateLimiting(Limits.SignIn)]
    public Task<IActionResult> Create(NewPasswordForm form, CancellationToken stop) => Attempt(async () =>
    {
        if (await tokens.Find(form.Token, TokenPurpose.Reset, stop) is not { } found) return Ended();

        db.Remove(found.Token);
        await Unlock(found.Person, stop);
        await change.Set(found.Person, form.Password, exceptSession: null, stop);
        Say("Your password is changed. Sign in with it.");
        return To("/login");
    }, again: () => Page(form, stop));

    // The letter arrived, so the address is the person's, and they need not wait for a stranger's failures.
    async Task Unlock(Person person, CancellationToken stop)
    {
        if (!person.EmailConfirmed) person.Raise(new PersonJoined(person.Id));
        person.EmailConfirmed = true;
        var key = FailedSignIns.KeyOf(person.Email!);
        db.RemoveRange(await db.Set<FailedSignIns>().Where(f => f.Key == key).ToListAsync(stop));
    }

    async Task<IActionResult> Page(NewPasswordForm form, CancellationToken stop) =>
        await tokens.Find(form.Token, TokenPurpose.Reset, stop) is { } found ? View("Choose", new NewPasswordPage(form, found.Token.Address)) : Ended();

    IActionResult Ended()
    {
        Response.StatusCode = 404;
        return View("Ended", new EndedPage("This link has ended", "It was used, or it is older than one hour. Your password is as it was.", "account/reset", "Ask for a new link"));
    }
}
