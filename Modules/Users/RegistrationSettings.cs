using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Users;

public enum RegistrationMode
{
    [Display(Name = "Open: everybody may make an account")] Open,
    [Display(Name = "By invitation: only people whom somebody invited")] Invitation,
    [Display(Name = "Closed: nobody new")] Closed,
}

/// <summary>Who may make an account here. A group of the site's settings.</summary>
public sealed class RegistrationSettings
{
    public RegistrationMode Mode { get; set; }

    /// <summary>
    /// False lets people in before they showed that the address is theirs. It also tells them when an address is taken,
    /// so it is for demonstrations and closed networks.
    /// </summary>
    public bool ConfirmEmail { get; set; } = true;

    /// <summary>True shows profiles to people who are not signed in.</summary>
    public bool ProfilesForVisitors { get; set; }

    // A group of this name may come from another product; what it says besides is given back by an export.
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Properties { get; set; } = [];
}
