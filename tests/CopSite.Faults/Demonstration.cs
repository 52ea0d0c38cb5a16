using System.Net;
using System.Text.RegularExpressions;
using TestKit;

namespace Faults;

/// <summary>Finds one's way in the demonstration site, as the address bar would.</summary>
static class Demonstration
{
    public static async Task<string> FirstDiscussion(RunningSite site)
    {
        using var client = new HttpClient();
        var community = Link("/communities/([a-z0-9-]+)\"").Match(await client.GetStringAsync(site.Address + "/communities")).Groups[1].Value;
        var page = await client.GetStringAsync($"{site.Address}/communities/{community}/discussions");
        return Link($"(/communities/{community}/discussions/[0-9a-z]{{20,26}})").Match(page).Groups[1].Value;
    }

    public static async Task<CookieContainer> SignIn(RunningSite site, string who)
    {
        var cookies = new CookieContainer();
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false });
        var form = Link("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Match(await client.GetStringAsync(site.Address + "/login")).Groups[1].Value;
        var answer = await client.PostAsync(site.Address + "/login", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Email"] = $"{who}@example.org",
            ["Password"] = "correct horse battery",
            ["__RequestVerificationToken"] = form,
        }));
        return answer.StatusCode == HttpStatusCode.Redirect ? cookies : throw new InvalidOperationException($"Signing in was answered with {(int)answer.StatusCode}.");
    }

    static Regex Link(string pattern) => new(pattern, RegexOptions.NonBacktracking);
}
