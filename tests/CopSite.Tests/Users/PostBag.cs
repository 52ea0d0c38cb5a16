using System.Text.RegularExpressions;

namespace Tests.Users;

/// <summary>The letters that a test site has sent, as they lie in its mail folder.</summary>
static partial class PostBag
{
    public static async Task<IReadOnlyList<string>> Letters(this TestSite site)
    {
        await site.Settle();
        var folder = Path.Combine(site.Folder, "mail", site.Tenant.Id);
        return !Directory.Exists(folder) ? [] : [.. Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
    }

    public static async Task<string> LastLetter(this TestSite site, string to) =>
        (await site.Letters()).Last(letter => letter.Contains($"To: {to}", StringComparison.OrdinalIgnoreCase));

    /// <summary>The path of the link in the last letter to somebody.</summary>
    public static async Task<string> LinkTo(this TestSite site, string to) =>
        new Uri(Link.Match(await site.LastLetter(to)).Value).PathAndQuery;

    [GeneratedRegex(@"https://localhost/(account|invitations)/\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Link { get; }
}
