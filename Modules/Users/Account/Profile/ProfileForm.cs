using System.ComponentModel.DataAnnotations;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Users.Account.Profile;

public sealed class ProfileForm
{
    [Required(ErrorMessage = "Write your name as colleagues know you."), MaxLength(NameOfPerson.Longest), Display(Name = "Name")]
    public string DisplayName { get; set; } = "";

    [MaxLength(80), Display(Name = "What you do")]
    public string? JobTitle { get; set; }

    [MaxLength(80), Display(Name = "Organisation")]
    public string? Organisation { get; set; }

    [MaxLength(4_000), Display(Name = "About you", Description = "What you work on, and what you like to be asked about.")]
    public string? Bio { get; set; }

    [Display(Name = "Time zone", Description = "Letters to you keep to your day and your night.")]
    public string? TimeZoneId { get; set; }

    [Display(Name = "Photo", Description = "A face helps people remember you. JPEG, PNG or WebP, at most 5 MB.")]
    public IFormFile? Photo { get; set; }

    [Display(Name = "Remove my photo")]
    public bool RemovePhoto { get; set; }
}

/// <param name="TimeZones">The first one, without a name, is the site's own.</param>
public sealed record ProfilePage(ProfileForm Form, Face Face, IReadOnlyList<SelectListItem> TimeZones);
