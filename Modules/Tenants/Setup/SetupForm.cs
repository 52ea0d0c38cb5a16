using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Tenants.Setup;

/// <summary>What was typed into the setup screen, and a sentence for each field that is not right.</summary>
sealed partial class SetupForm
{
    public string Code { get; init; } = "";
    public string SiteName { get; init; } = "";
    public string Recipe { get; init; } = "professional";
    public string AdminEmail { get; init; } = "";
    public string AdminPassword { get; init; } = "";

    /// <summary>By field; the empty name for the form as a whole.</summary>
    public Dictionary<string, string> Errors { get; } = [];

    public static SetupForm Of(IFormCollection form) => new()
    {
        Code = form["Code"].ToString().Trim(),
        SiteName = form["SiteName"].ToString().Trim(),
        Recipe = form["Recipe"].ToString(),
        AdminEmail = form["AdminEmail"].ToString().Trim(),
        AdminPassword = form["AdminPassword"].ToString(),
    };

    public void Check(bool isCode)
    {
        if (!isCode) Errors[nameof(Code)] = "That is not the code. The server printed it in its log when it started.";
        if (SiteName.Length is 0 or > 100) Errors[nameof(SiteName)] = "Give the site a name of up to 100 characters.";
        if (Recipe.Length == 0) Errors[nameof(Recipe)] = "Choose what to begin with.";
        if (!Email.IsMatch(AdminEmail)) Errors[nameof(AdminEmail)] = "Write your address, such as ana@example.org.";
        if (AdminPassword.Length == 0) Errors[nameof(AdminPassword)] = "Choose a password.";
    }

    /// <summary>A refusal of the rules that make a site, put where the person can see it.</summary>
    public void Refuse(string sentence, string? on) => Errors[on switch
    {
        { } name when name.Contains("Password", StringComparison.OrdinalIgnoreCase) => nameof(AdminPassword),
        { } name when name.Contains("Email", StringComparison.OrdinalIgnoreCase) => nameof(AdminEmail),
        "Recipe" => nameof(Recipe),
        "SiteName" => nameof(SiteName),
        _ => "",
    }] = sentence;

    [GeneratedRegex("^[^@\\s]{1,64}@[^@\\s]{1,190}\\z", RegexOptions.NonBacktracking)]
    private static partial Regex Email { get; }
}
