using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Users.Doors;
using Users.Identity;
using Users.Shared;

namespace Users.Invitations;

[Route("invitations/{token}"), Everybody, TokenPage]
internal sealed class InvitationsController(AppDb db, Accounts accounts, Registrar registrar, Passwords passwords, PasswordRules rules, FrontDoor door, PlaceInvitations places, TimeProvider clock) : CopController
{
    RegistrationSettings Settings => Site.Get<RegistrationSettings>();

    [HttpGet]
    public async Task<IActionResult> New(string token, CancellationToken stop) =>
        await Page(token, new() { DisplayName = (await places.Find(token, stop))?.Invitation.Name ?? "" }, stop);

    [HttpPost, EnableRateLimiting(Limits.Account)]
    public Task<IActionResult> Create(string token, InvitationForm form, CancellationToken stop) => Attempt(async () =>
    {
        if (await Find(token, stop) is { } invitation) return await LetIn(await Accept(invitation, await Wanted(form, invitation.Address, [invitation.RoleName], stop), stop), "/", stop);
        if (await places.Find(token, stop) is not { } place) return Ended();
        if (Settings.Mode == RegistrationMode.Closed) throw new RuleBroken("Nobody new can make an account here just now.");

        return await Create(token, place, form, stop);
    }, again: () => Page(token, form, stop));

    async Task<IActionResult> Create(string token, PlaceInvitations.Found place, InvitationForm form, CancellationToken stop)
    {
        var (open, source) = place;
        var wanted = await Wanted(form, open.Address.Length > 0 ? open.Address : OfDomain(form.Email, open.Domain), open.Roles, stop);
        if (open.Address.Length == 0 && Settings.ConfirmEmail)
        {
            // The way goes on with the letter: whoever reads it comes back here, signed in.
            await registrar.RegisterByLetter(wanted, stop, "/invitations/" + token);
            return To("/register/sent");
        }
        var path = "/";
        var person = await db.Write(async () =>
        {
            var made = await accounts.Add(wanted with { IsConfirmed = open.Address.Length > 0 }, stop);
            made.Raise(new PersonJoined(made.Id));
            path = await source.Accept(token, made, stop);
            return made;
        }, stop);
        return await LetIn(person, path, stop);
    }

    async Task<IActionResult> LetIn(Person person, string path, CancellationToken stop)
    {
        await door.LetIn(HttpContext, person.Id, stays: false, stop);
        Say($"Welcome to {Site.Name}, {person.DisplayName}.");
        return To(path);
    }

    async Task<NewAccount> Wanted(InvitationForm form, string address, IReadOnlyList<string> roles, CancellationToken stop)
    {
        var name = NameOfPerson.Check(form.DisplayName);
        rules.Check(form.Password, Site.Name, address);
        return new(address, name, await passwords.Hash(form.Password, stop), roles) { IsConfirmed = true };
    }

    static string OfDomain(string? typed, string domain)
    {
        var address = EmailAddress.Check(typed);
        if (domain.Length > 0 && EmailAddress.DomainOf(address) != domain) throw new RuleBroken($"This invitation is for addresses at {domain}.", "Email");
        return address;
    }

    Task<Person> Accept(Invitation invitation, NewAccount wanted, CancellationToken stop) => db.Write(async () =>
    {
        invitation.Accept(clock.UtcNow());
        var person = await accounts.Add(wanted, stop);
        person.Raise(new PersonJoined(person.Id));
        return person;
    }, stop);

    Task<Invitation?> Find(string token, CancellationToken stop)
    {
        var hash = Secret.IsShaped(token) ? Secret.HashOf(token) : "";
        return db.Set<Invitation>().Open(clock.UtcNow()).SingleOrDefaultAsync(i => i.TokenHash == hash, stop);
    }

    async Task<IActionResult> Page(string token, InvitationForm form, CancellationToken stop)
    {
        if (await Find(token, stop) is { } invitation)
        {
            var by = await db.Set<Person>().Where(p => p.Id == invitation.InvitedById).Select(p => p.DisplayName).SingleOrDefaultAsync(stop);
            return View("New", new InvitationPage(form, invitation.Address, by ?? "", token, "", AsksAddress: false));
        }
        if (await places.Find(token, stop) is not { Invitation: var open }) return Ended();
        if (Me.IsSignedIn) return To(open.Path);

        var normal = EmailAddress.Normal(open.Address);
        var isKnown = open.Address.Length > 0 && await db.Set<Person>().AnyAsync(p => p.NormalizedEmail == normal, stop);
        return isKnown || Settings.Mode == RegistrationMode.Closed
            ? View("SignIn", new SignInToAcceptPage(token, open.InvitedBy, open.To, isKnown))
            : View("New", new InvitationPage(form, open.Address, open.InvitedBy, token, open.To, open.Address.Length == 0));
    }

    IActionResult Ended()
    {
        Response.StatusCode = 404;
        return View("Ended", new EndedPage("This invitation has ended", "It was used, taken back, or is too old. Ask whoever sent it for a new one.", "login", "Sign in"));
    }
}
