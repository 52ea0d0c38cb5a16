using System.ComponentModel.DataAnnotations;
using Kernel.People;
using Microsoft.AspNetCore.Http;

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

    [Display(Name = "Photo", Description = "A face helps people remember you. JPEG, PNG or WebP, at most 5 MB.")]
    public IFormFile? Photo { get; set; }

    [Display(Name = "Remove my photo")]
    public bool RemovePhoto { get; set; }
}

public sealed record ProfilePage(ProfileForm Form, Face Face);
