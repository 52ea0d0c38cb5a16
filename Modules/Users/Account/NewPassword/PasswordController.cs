using System.Security.Claims;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Users.Doors;

namespace Users.Account.NewPassword;

[Route("account/password"), SignedIn]
internal sealed class PasswordController(AppDb db, Doorkeeper keeper, PasswordChange change) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Edit(CancellationToken stop) => await Page(new(), stop);

    [HttpPost, EnableRateLimiting(Limits.SignIn)]
    public Task<IActionResult> Update(PasswordForm form, CancellationToken stop) => Attempt(async () =>
    {
        var person = await db.Set<Person>().SingleAsync(p => p.Id == Me.Id, stop);
        await keeper.DemandPassword(person, form.Current, nameof(form.Current), stop);
        await change.Set(person, form.Password, exceptSession: User.FindFirstValue(SessionHandler.SessionId), stop);
        Say("Your password is changed, and you are signed out everywhere else.");
        return To("/account");
    }, again: () => Page(form, stop));

    async Task<IActionResult> Page(PasswordForm form, CancellationToken stop) =>
        View("Edit", new PasswordPage(form, await db.Set<Person>().Where(p => p.Id == Me.Id).Select(p => p.Email).SingleAsync(stop) ?? ""));
}
