using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Users.Shared;

namespace Users.Account.Addresses;

// Following a link changes nothing, because mail programs follow links too; the button does.
[Route("account/email/confirmation"), Everybody, TokenPage]
internal sealed class AddressConfirmationsController(AppDb db, Tokens tokens, Letters letters) : CopController
{
    [HttpGet]
    public async Task<IActionResult> New(string? token, CancellationToken stop) =>
        await tokens.Find(token, TokenPurpose.ChangeAddress, stop) is { } found ? View("Confirm", new AddressConfirmationPage(token!, found.Token.Address)) : Ended();

    [HttpPost, EnableRateLimiting(Limits.Account)]
    public Task<IActionResult> Create(string? token, CancellationToken stop) => Attempt(async () =>
    {
        if (await tokens.Find(token, TokenPurpose.ChangeAddress, stop) is not { } found) return Ended();

        await db.Write(() => Change(found, stop), stop);
        Say($"Your address is {found.Token.Address} now.");
        return To(Me.IsSignedIn ? "/account" : "/login");
    }, again: () => New(token, stop));

    async Task Change(Tokens.Found found, CancellationToken stop)
    {
        var (person, address) = (found.Person, found.Token.Address);
        var normal = EmailAddress.Normal(address);
        if (await db.Set<Person>().AnyAsync(p => p.NormalizedEmail == normal && p.Id != person.Id, stop))
            throw new RuleBroken("Another account has this address by now, so it cannot be used.");

        db.Remove(found.Token);
        if (person.EmailConfirmed) letters.AddressChanged(person.Email!);
        // The new stamp ends every other link that is on its way to the old address.
        (person.Email, person.NormalizedEmail, person.EmailConfirmed, person.SecurityStamp) = (address, normal, true, Secret.New());
        await db.SaveChangesAsync(stop);
    }

    IActionResult Ended()
    {
        Response.StatusCode = 404;
        return View("Ended", new EndedPage("This link has ended", "It was used, or it is older than 24 hours. Your address is as it was.", "account/email", "Change your address"));
    }
}
