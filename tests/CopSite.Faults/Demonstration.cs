using System.Net;
using System.Text.RegularExpressions;
using TestKit;

namespace Faults;

/// <summary>Finds one's way in the demonstration site, as the address bar would.</summary>
static partial class Demonstration
{
    public static async Task<CookieContainer> SignIn(RunningSite site, string who)
    {
        var cookies = new CookieContainer();
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false });
        var form = Token().Match(await client.GetStringAsync(site.Address + "/login")).Groups[1].Value;
        var answer = await client.PostAsync(site.Address + "/login", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Email"] = $"{who}@example.org",
            ["Password"] = "correct horse battery",
            ["__RequestVerificationToken"] = form,
        }));
        return answer.StatusCode == HttpStatusCode.Redirect ? cookies : throw new InvalidOperationException($"Signing in was answered with {(int)answer.StatusCode}.");
    }

    /// <summary>Starts a discussion in the demonstration's community and gives its path.</summary>
    public static async Task<string> Start(RunningSite site, CookieContainer cookies)
    {
        const string board = "/communities/water-network-engineers/discussions";
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false });
        var answer = await client.PostAsync(site.Address + board, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Title"] = "What survives a power cut?",
            ["Body"] = "Write until the lights go out.",
            ["__RequestVerificationToken"] = Token().Match(await client.GetStringAsync($"{site.Address}{board}/new")).Groups[1].Value,
        }));
        return answer.Headers.Location?.OriginalString ?? throw new InvalidOperationException($"Starting a discussion was answered with {(int)answer.StatusCode}.");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    public static partial Regex Token();
}
