using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Users.Admin.Registration;

[Route("admin/registration"), Admin(UsersModule.Manage)]
internal sealed class RegistrationController(SettingsDocument settings) : CopController
{
    [HttpGet]
    public IActionResult Edit()
    {
        var now = Site.Get<RegistrationSettings>();
        return Page(new() { Mode = now.Mode, ConfirmEmail = now.ConfirmEmail, ProfilesForVisitors = now.ProfilesForVisitors });
    }

    [HttpPost]
    public Task<IActionResult> Update(RegistrationSettingsForm form, CancellationToken stop) => Attempt(async () =>
    {
        await settings.Change<RegistrationSettings>(s => (s.Mode, s.ConfirmEmail, s.ProfilesForVisitors) = (form.Mode, form.ConfirmEmail, form.ProfilesForVisitors), stop);
        Say("The registration settings are saved.");
        return To("/admin/registration");
    }, again: () => Task.FromResult(Page(form)));

    IActionResult Page(RegistrationSettingsForm form) => View("Edit", new RegistrationSettingsPage(form, [.. Enum.GetValues<RegistrationMode>().Select(Choice)]));

    static SelectListItem Choice(RegistrationMode mode) =>
        new(typeof(RegistrationMode).GetField(mode.ToString())!.GetCustomAttribute<DisplayAttribute>()!.Name, mode.ToString());
}
