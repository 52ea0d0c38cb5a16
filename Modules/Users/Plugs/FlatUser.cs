using System.Globalization;
using System.Text.Json.Nodes;
using Kernel;
using Kernel.People;
using Kernel.Settings;
using Kernel.Text;
using Users.Identity;

namespace Users.Plugs;

/// <summary>A person as Orchard's Users step writes one: a flat object. Members that have no place here are its <see cref="Rest"/>.</summary>
internal sealed class FlatUser
{
    // The last four are made here and never taken from a file.
    static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "UserId", "UserName", "Email", "EmailConfirmed", "DisplayName", "JobTitle", "Organisation", "Bio", "Photo", "TimeZoneId", "JoinedUtc", "IsEnabled",
        "PasswordHash", "PasswordParameter", "RoleNames", "NormalizedUserName", "NormalizedEmail", "SecurityStamp", "ResetToken",
    };

    public string? Id { get; private init; }
    public string? UserName { get; private init; }
    public required string Address { get; init; }
    public required string DisplayName { get; init; }
    public string? JobTitle { get; private init; }
    public string? Organisation { get; private init; }
    public string? Bio { get; private init; }
    public string? Photo { get; private init; }
    public string? TimeZoneId { get; private init; }
    public DateTime? JoinedUtc { get; private init; }
    public bool IsConfirmed { get; private init; }
    public bool IsEnabled { get; private init; }
    public string? PasswordHash { get; private init; }
    public string? PasswordParameter { get; private init; }
    public IReadOnlyList<string>? RoleNames { get; private init; }
    public required JsonObject Rest { get; init; }

    /// <exception cref="RuleBroken">The sentence says what is wrong with whom.</exception>
    public static FlatUser Read(JsonObject json)
    {
        var address = Text(json, "Email") ?? "";
        if (Member(json, "Password") is not null)
            throw new RuleBroken($"A recipe holds no passwords. Remove “Password” of “{address}”; use “PasswordParameter” with the name of a parameter, or let people choose one by letter.");

        address = EmailAddress.Check(address);
        var name = Text(json, "UserName");
        return new()
        {
            Id = Text(json, "UserId") is { } id && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? id : null,
            UserName = name is not null && NameOfPerson.CanStand(name) ? name : null,
            Address = address,
            DisplayName = NameOfPerson.Check(Text(json, "DisplayName") ?? name ?? address.Split('@')[0], $"“{address}”"),
            JobTitle = Line(json, "JobTitle"),
            Organisation = Line(json, "Organisation"),
            Bio = Text(json, "Bio", Markdown.MaxLength) is { } bio ? PlainText.CleanLines(bio) : null,
            Photo = Line(json, "Photo"),
            TimeZoneId = Line(json, "TimeZoneId") is { } zone && TimeZones.All.Contains(zone) ? zone : null,
            JoinedUtc = Text(json, "JoinedUtc") is { } time ? DateTime.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal) : null,
            IsConfirmed = Member(json, "EmailConfirmed")?.GetValue<bool>() ?? true,
            IsEnabled = Member(json, "IsEnabled")?.GetValue<bool>() ?? true,
            PasswordHash = Text(json, "PasswordHash") is { } hash && Passwords.IsUsable(hash) ? hash : null,
            PasswordParameter = Text(json, "PasswordParameter"),
            RoleNames = (Member(json, "RoleNames") as JsonArray)?.Select(r => r!.GetValue<string>()).ToList(),
            Rest = new JsonObject(json.Where(m => !Known.Contains(m.Key)).Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()))),
        };
    }

    /// <summary>The person as a recipe brings one. A password's hash stays here.</summary>
    public static JsonObject Written(Person person, IEnumerable<string> roles, string? rest)
    {
        var json = new JsonObject
        {
            ["UserId"] = person.Id, ["UserName"] = person.UserName, ["Email"] = person.Email, ["EmailConfirmed"] = person.EmailConfirmed,
            ["DisplayName"] = person.DisplayName, ["JobTitle"] = person.JobTitle, ["Organisation"] = person.Organisation, ["Bio"] = person.Bio,
            ["Photo"] = person.Photo, ["TimeZoneId"] = person.TimeZoneId, ["JoinedUtc"] = person.JoinedUtc, ["IsEnabled"] = person.SuspendedUtc is null,
            ["RoleNames"] = new JsonArray([.. roles.Select(r => JsonValue.Create(r))]),
        };
        if (rest is not null)
            foreach (var (key, value) in (JsonObject)JsonNode.Parse(rest)!) json[key] = value?.DeepClone();
        return json;
    }

    static JsonNode? Member(JsonObject json, string name) => json.FirstOrDefault(m => m.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    static string? Line(JsonObject json, string name) => Text(json, name) is { } text ? PlainText.Clean(text) : null;

    static string? Text(JsonObject json, string name, int longest = 300)
    {
        var text = Member(json, name)?.GetValue<string>();
        if (text?.Length > longest) throw new RuleBroken($"“{name}” of a person has at most {longest} characters.");
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
