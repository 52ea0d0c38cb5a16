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
internal sealed class InvitationsController(AppDb db, Accounts accounts, Passwords passwords, PasswordRules rules, FrontDoor door, TimeProvider clock) : CopController
{
    [HttpGet]
    public async Task<IActionResult> New(string token, CancellationToken stop) => await Page(token, new(), stop);

    [HttpPost, EnableRateLimiting(Limits.Account)]
    public Task<IActionResult> Create(string token, InvitationForm form, CancellationToken stop) => Attempt(async () =>
    {
        if (await Find(token, stop) is not { } invitation) return Ended();

        var name = NameOfPerson.Check(form.DisplayName);
        rules.Check(form.Password, Site.Name, invitation.Address);
        var hash = await passwords.Hash(form.Password, stop);
        var person = await Accept(invitation, new(invitation.Address, name, hash, [invitation.RoleName]) { IsConfirmed = true }, stop);
        await door.LetIn(HttpContext, person.Id, stays: false, stop);
        Say($"Welcome to {Site.Name}, {person.DisplayName}.");
        return To("/");
    }, again: () => Page(token, form, stop));

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
        if (await Find(token, stop) is not { } invitation) return Ended();

        var by = await db.Set<Person>().Where(p => p.Id == invitation.InvitedById).Select(p => p.DisplayName).SingleOrDefaultAsync(stop);
        return View("New", new InvitationPage(form, invitation.Address, by ?? "", token));
    }

    IActionResult Ended()
    {
        Response.StatusCode = 404;
        return View("Ended", new EndedPage("This invitation has ended", "It was used, or it is older than seven days. Ask whoever sent it for a new one.", "login", "Sign in"));
    }
}
