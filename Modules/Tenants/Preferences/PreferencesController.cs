using Kernel;
using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Tenants.Preferences;

/// <summary>The site's name, time and look.</summary>
[Route("admin/settings"), Admin(TenantsModule.ManageSettings)]
sealed class PreferencesController(SettingsDocument settings) : CopController
{
    const long MaxBytes = 6 << 20;

    // Null while no module keeps files: then there is no logo to choose.
    IMedia? Media => HttpContext.RequestServices.GetService<IMedia>();

    [HttpGet]
    public IActionResult Edit() => View("Edit", Page(PreferencesForm.Of(Site.Settings)));

    [HttpPost, RequestSizeLimit(MaxBytes), RequestFormLimits(MultipartBodyLengthLimit = MaxBytes)]
    public Task<IActionResult> Update(PreferencesForm form, CancellationToken stop) => Attempt(
        async () =>
        {
            form.Check();
            var logo = await Logo(form, stop);
            await settings.Change(s => form.Apply(s, logo), stop);
            Say("Saved. Every page shows it from now on.");
            return To("/admin/settings");
        },
        () => Task.FromResult<IActionResult>(View("Edit", Page(form))));

    async Task<string> Logo(PreferencesForm form, CancellationToken stop)
    {
        if (form.RemoveLogo || Media is not { } media) return form.RemoveLogo ? "" : Site.Settings.Logo;
        if (form.Logo is not { Length: > 0 } file) return Site.Settings.Logo;

        try
        {
            await using var picture = file.OpenReadStream();
            return await media.SavePicture(picture, file.FileName, stop);
        }
        catch (RuleBroken broken)
        {
            throw new RuleBroken(broken.Message, nameof(form.Logo));
        }
    }

    PreferencesPage Page(PreferencesForm form) => new(form, TimeZones.All, Site.Settings.Logo, Media is not null);
}

/// <param name="Logo">The media key of the present logo; empty for none.</param>
public sealed record PreferencesPage(PreferencesForm Form, IReadOnlyList<string> TimeZones, string Logo, bool TakesLogo);
