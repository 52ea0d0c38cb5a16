using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Users.Doors;

namespace Users.Logins;

[Route("login"), Everybody]
internal sealed class LoginController(Doorkeeper keeper, FrontDoor door) : CopController
{
    [HttpGet]
    public IActionResult New(string? returnUrl) => Me.IsSignedIn ? To(ReturnPath.Of(returnUrl)) : Page(new() { ReturnUrl = ReturnPath.Of(returnUrl) });

    [HttpPost, EnableRateLimiting(Limits.SignIn)]
    public Task<IActionResult> Create(LoginForm form, CancellationToken stop) => Attempt(async () =>
    {
        var person = await keeper.Admit(form.Email, form.Password, stop);
        await door.LetIn(HttpContext, person.Id, form.StaySignedIn, stop);
        return To(ReturnPath.Of(form.ReturnUrl));
    }, again: () => Task.FromResult(Page(form)));

    IActionResult Page(LoginForm form) => View("New", new LoginPage(form, Site.Get<RegistrationSettings>().Mode == RegistrationMode.Open));
}
