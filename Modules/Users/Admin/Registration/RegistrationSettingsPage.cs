using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Users.Admin.Registration;

public sealed class RegistrationSettingsForm
{
    [Display(Name = "Who may make an account?")]
    public RegistrationMode Mode { get; set; }

    [Display(Name = "People confirm their address by letter first", Description = "Without this, whoever registers is in at once, and can find out which addresses have an account.")]
    public bool ConfirmEmail { get; set; }

    [Display(Name = "Visitors see profiles", Description = "Otherwise only people who are signed in do.")]
    public bool ProfilesForVisitors { get; set; }
}

public sealed record RegistrationSettingsPage(RegistrationSettingsForm Form, IReadOnlyList<SelectListItem> Modes);
