using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Kernel.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Users.Account.Profile;

[Route("account/profile"), SignedIn]
internal sealed class ProfileController(AppDb db, IMedia media) : CopController
{
    const int LargestForm = 6 << 20;

    [HttpGet]
    public async Task<IActionResult> Edit(CancellationToken stop) => await Page(null, stop);

    [HttpPost, EnableRateLimiting(Limits.Upload), RequestSizeLimit(LargestForm), RequestFormLimits(MultipartBodyLengthLimit = LargestForm)]
    public Task<IActionResult> Update(ProfileForm form, CancellationToken stop) => Attempt(async () =>
    {
        var name = NameOfPerson.Check(form.DisplayName);
        var zone = form.TimeZoneId ?? "";
        if (zone.Length > 0 && !TimeZones.All.Contains(zone)) throw new RuleBroken("Choose a time zone from the list.", nameof(form.TimeZoneId));
        var person = await db.Set<Person>().SingleAsync(p => p.Id == Me.Id, stop);
        var former = person.Photo;
        if (form.Photo is { Length: > 0 } picture) person.Photo = await Keep(picture, stop);
        else if (form.RemovePhoto) person.Photo = "";

        (person.DisplayName, person.JobTitle, person.Organisation) = (name, PlainText.Clean(form.JobTitle ?? ""), PlainText.Clean(form.Organisation ?? ""));
        person.TimeZoneId = zone;
        person.Bio = PlainText.CleanLines(form.Bio ?? "");
        person.BioHtml = Markdown.ToHtml(person.Bio);
        person.Raise(new ProfileChanged(person.Id));
        await db.SaveChangesAsync(stop);

        // After the save: a photo that is gone while the profile still names it would be worse than one too many.
        if (former.Length > 0 && former != person.Photo) await media.Delete(former, stop);
        Say("Your profile is saved.");
        return To(Person.PathOf(person.UserName!));
    }, again: () => Page(form, stop));

    async Task<string> Keep(IFormFile picture, CancellationToken stop)
    {
        await using var stream = picture.OpenReadStream();
        return await media.SavePicture(stream, picture.FileName, stop);
    }

    async Task<IActionResult> Page(ProfileForm? form, CancellationToken stop)
    {
        form ??= await db.Set<Person>().Where(p => p.Id == Me.Id)
            .Select(p => new ProfileForm { DisplayName = p.DisplayName, JobTitle = p.JobTitle, Organisation = p.Organisation, Bio = p.Bio, TimeZoneId = p.TimeZoneId }).SingleAsync(stop);
        return View("Edit", new ProfilePage(form, new Face(Me.Name, Me.DisplayName, Me.Photo), Zones()));
    }

    List<SelectListItem> Zones() =>
        [new($"As this site: {Words(Site.TimeZone.Id)}", ""), .. TimeZones.All.Select(z => new SelectListItem(Words(z), z))];

    static string Words(string zone) => zone.Replace('_', ' ');
}
