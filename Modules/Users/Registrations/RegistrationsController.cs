using Kernel;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Users.Doors;
using Users.Identity;
using Users.Shared;

namespace Users.Registrations;

[Route("register"), Everybody]
internal sealed class RegistrationsController(Registrar registrar, Passwords passwords, PasswordRules rules, FrontDoor door) : CopController
{
    RegistrationSettings Settings => Site.Get<RegistrationSettings>();

    [HttpGet]
    public IActionResult New() => Me.IsSignedIn ? To("/") : Page(new());

    [HttpPost, EnableRateLimiting(Limits.Account)]
    public Task<IActionResult> Create(RegistrationForm form, CancellationToken stop) => Attempt(async () =>
    {
        if (Settings.Mode != RegistrationMode.Open) throw new RuleBroken("Nobody can register here just now.");

        var wanted = await Wanted(form, stop);
        if (Settings.ConfirmEmail)
        {
            await registrar.RegisterByLetter(wanted, stop);
            return To("/register/sent");
        }
        var person = await registrar.RegisterAtOnce(wanted, stop);
        await door.LetIn(HttpContext, person.Id, stays: false, stop);
        Say($"Welcome to {Site.Name}, {person.DisplayName}.");
        return To("/");
    }, again: () => Task.FromResult(Page(form)));

    [HttpGet("sent")]
    public IActionResult Sent() => View(new SentPage("We have sent you a letter with a link that finishes your registration. It works for 24 hours."));

    // The password is hashed before anybody looks whether the address is known: both take the same time.
    async Task<NewAccount> Wanted(RegistrationForm form, CancellationToken stop)
    {
        var name = NameOfPerson.Check(form.DisplayName);
        var address = EmailAddress.Check(form.Email);
        rules.Check(form.Password, Site.Name, address);
        return new(address, name, await passwords.Hash(form.Password, stop), [Role.Member]);
    }

    IActionResult Page(RegistrationForm form) => View("New", new RegistrationPage(form, Settings.Mode == RegistrationMode.Open, Settings.Mode == RegistrationMode.Invitation));
}
