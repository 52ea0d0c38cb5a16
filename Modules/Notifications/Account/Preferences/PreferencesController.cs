using Kernel.Data;
using Kernel.Modules;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Notifications.Digests;
using Notifications.Mail;

namespace Notifications.Account.Preferences;

[Route("account/notifications"), SignedIn]
internal sealed class PreferencesController(AppDb db, WishBook wishes, NoticeKinds kinds, Plugs plugs) : CopController
{
    [HttpGet]
    public Task<IActionResult> Edit(CancellationToken stop) => Page(null, stop);

    [HttpPost]
    public Task<IActionResult> Update(PreferencesForm form, [FromServices] DigestPlans plans, CancellationToken stop) => Attempt(async () =>
    {
        form.Check();
        var places = (await Places(stop)).Select(p => p.Id).ToHashSet();
        (await wishes.RowOf(Me.Id, stop)).Choose(mine => form.Apply(mine, wishes.Inherited, kinds.All, places));
        await plans.Reconsider(Me.Id, stop);
        await db.SaveChangesAsync(stop);
        Say("Saved. You get what you chose from now on.");
        return To("/account/notifications");
    }, again: () => Page(form, stop));

    /// <summary>Everything as this site proposes it.</summary>
    [HttpDelete]
    public async Task<IActionResult> Destroy([FromServices] DigestPlans plans, CancellationToken stop)
    {
        if (await db.Set<Choices>().SingleOrDefaultAsync(c => c.PersonId == Me.Id, stop) is { } row) db.Remove(row);
        await plans.Reconsider(Me.Id, stop);
        await db.SaveChangesAsync(stop);
        Say("You get what this site proposes to everybody.");
        return To("/account/notifications");
    }

    async Task<IActionResult> Page(PreferencesForm? typed, CancellationToken stop)
    {
        var wanted = await wishes.Of(Me.Id, stop);
        var form = typed ?? PreferencesForms.Of(wanted, kinds.All);
        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == Me.Id, stop);
        var normal = AddressTrouble.Normal(person.Email ?? "");
        return View("Edit", new PreferencesPage(form,
            [.. kinds.All.Select(k => new KindRow(k.Kind, k.Label, form.OnSite.Contains(k.Kind), form.ByMail.Contains(k.Kind)))],
            [.. (await Places(stop)).Select(p => new PlaceRow(p.Id, p.Name, typed?.Places.GetValueOrDefault(p.Id) ?? wanted.In(p.Id)))],
            person.ZoneOf(Site).Id.Replace('_', ' '),
            await db.Set<AddressTrouble>().AnyAsync(a => a.Address == normal && a.StoppedUtc != null, stop)));
    }

    async Task<List<NoticePlace>> Places(CancellationToken stop)
    {
        var places = new List<NoticePlace>();
        foreach (var plug in plugs.Of<IPlaces>()) places.AddRange(await plug.Of(Me.Id, stop));
        return places;
    }
}
