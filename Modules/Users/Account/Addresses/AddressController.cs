using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Users.Doors;
using Users.Shared;

namespace Users.Account.Addresses;

[Route("account/email"), SignedIn]
internal sealed class AddressController(AppDb db, Doorkeeper keeper, Tokens tokens, Letters letters) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Edit(CancellationToken stop) => await Page(new(), stop);

    [HttpPost, EnableRateLimiting(Limits.Account)]
    public Task<IActionResult> Update(AddressForm form, CancellationToken stop) => Attempt(async () =>
    {
        var wanted = EmailAddress.Check(form.Email);
        var person = await db.Set<Person>().SingleAsync(p => p.Id == Me.Id, stop);
        await keeper.DemandPassword(person, form.Password, nameof(form.Password), stop);
        if (EmailAddress.Normal(wanted) == person.NormalizedEmail) throw new RuleBroken("That is your address already.", nameof(form.Email));

        await Write(person, wanted, stop);
        await db.SaveChangesAsync(stop);
        return To("/account/email/sent");
    }, again: () => Page(form, stop));

    [HttpGet("sent")]
    public IActionResult Sent() => View(new SentPage("We have sent a letter to the new address. Your address changes when you follow its link."));

    // The page says the same when the address is somebody else's; only its owner hears of it.
    async Task Write(Person person, string wanted, CancellationToken stop)
    {
        var normal = EmailAddress.Normal(wanted);
        if (await db.Set<Person>().AnyAsync(p => p.NormalizedEmail == normal, stop)) letters.AddressWanted(wanted);
        else letters.ChangeAddress(wanted, await tokens.Issue(person, TokenPurpose.ChangeAddress, wanted, stop));
    }

    async Task<IActionResult> Page(AddressForm form, CancellationToken stop) =>
        View("Edit", new AddressPage(form, await db.Set<Person>().Where(p => p.Id == Me.Id).Select(p => p.Email).SingleAsync(stop) ?? ""));
}
