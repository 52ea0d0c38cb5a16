using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Settings;
using Microsoft.AspNetCore.Http;

namespace Tenants.Preferences;

public sealed class PreferencesForm
{
    [Display(Name = "Name"), Required(ErrorMessage = "Give the site a name."), MaxLength(100, ErrorMessage = "Keep the name under 100 characters.")]
    public string SiteName { get; set; } = "";

    [Display(Name = "Tagline", Description = "One sentence on the home page: what this place is for."), MaxLength(200, ErrorMessage = "Keep the tagline under 200 characters.")]
    public string? Tagline { get; set; }

    [Display(Name = "Time zone", Description = "Days begin and reminders go out by it.")]
    public string TimeZoneId { get; set; } = "UTC";

    [Display(Name = "Rows on a page of a list"), Range(5, 100, ErrorMessage = "Choose between 5 and 100 rows.")]
    public int PageSize { get; set; } = 20;

    [Display(Name = "Banner", Description = "A sentence above every page, such as “Closed for the holidays”. Empty for none."), MaxLength(200, ErrorMessage = "Keep the banner under 200 characters.")]
    public string? Banner { get; set; }

    [Display(Name = "Use a colour of our own")]
    public bool HasColour { get; set; }

    [Display(Name = "Colour"), RegularExpression("^#[0-9a-fA-F]{6}$", ErrorMessage = "Write a colour as # and six digits, such as #1d5c8c.")]
    public string BrandColor { get; set; } = Blue;

    [Display(Name = "Logo")]
    public IFormFile? Logo { get; set; }

    [Display(Name = "Remove the present logo")]
    public bool RemoveLogo { get; set; }

    const string Blue = "#1d5c8c";

    internal static PreferencesForm Of(SiteSettings settings) => new()
    {
        SiteName = settings.SiteName,
        Tagline = settings.Tagline,
        TimeZoneId = settings.TimeZoneId,
        PageSize = settings.PageSize,
        Banner = settings.Banner,
        HasColour = settings.BrandColor.Length > 0,
        BrandColor = settings.BrandColor.Length > 0 ? settings.BrandColor : Blue,
    };

    internal void Check()
    {
        if (string.IsNullOrWhiteSpace(SiteName)) throw new RuleBroken("Give the site a name.", nameof(SiteName));
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZoneId, out _)) throw new RuleBroken("Choose a time zone from the list.", nameof(TimeZoneId));
    }

    internal void Apply(SiteSettings settings, string logo)
    {
        settings.SiteName = SiteName.Trim();
        settings.Tagline = Tagline?.Trim() ?? "";
        settings.TimeZoneId = TimeZoneId;
        settings.PageSize = PageSize;
        settings.Banner = Banner?.Trim() ?? "";
        settings.BrandColor = HasColour ? BrandColor : "";
        settings.Logo = logo;
    }
}
