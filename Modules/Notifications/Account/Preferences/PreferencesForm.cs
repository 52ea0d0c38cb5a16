using System.ComponentModel.DataAnnotations;
using Kernel;

namespace Notifications.Account.Preferences;

/// <summary>What somebody wants to hear of, and how.</summary>
public class PreferencesForm
{
    /// <summary>The kinds that are wanted on the site, and those that are wanted by mail.</summary>
    public string[] OnSite { get; set; } = [];
    public string[] ByMail { get; set; } = [];

    [Display(Name = "How often")]
    public Rhythm Digest { get; set; }

    [Display(Name = "At")]
    public int DigestHour { get; set; }

    [Display(Name = "From")]
    public int QuietFrom { get; set; }

    [Display(Name = "To")]
    public int QuietTo { get; set; }

    [Display(Name = "No mail at weekends either")]
    public bool QuietWeekends { get; set; }

    [Display(Name = "Send me no mail", Description = "Letters about your account still come, such as a new password that you ask for.")]
    public bool NoMail { get; set; }

    /// <summary>What is wanted from communities, by id.</summary>
    public Dictionary<string, PlaceWish> Places { get; set; } = [];

    internal void Check()
    {
        if (DigestHour is < 0 or > 23) throw new RuleBroken("Choose an hour from the list.", nameof(DigestHour));
        if (QuietFrom is < 0 or > 23) throw new RuleBroken("Choose an hour from the list.", nameof(QuietFrom));
        if (QuietTo is < 0 or > 23) throw new RuleBroken("Choose an hour from the list.", nameof(QuietTo));
    }

    internal QuietHours Quiet => new(QuietFrom, QuietTo, QuietWeekends);
}
