using System.Net;
using TestKit;

namespace Faults;

/// <summary>What became of one reply that somebody tried to post.</summary>
enum Outcome { Unknown, Acknowledged }

/// <summary>
/// Posts replies one after the other, each with a mark of its own, and remembers what the site said to each.
/// An answer that never came is unknown: the reply may be there or not, but whole or not at all.
/// </summary>
sealed class Writer(RunningSite site, string name, string discussion, CookieContainer cookies)
{
    readonly HttpClient client = new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10) };
    int count;

    public Dictionary<string, Outcome> History { get; } = [];

    public int Acknowledged { get; private set; }

    public async Task Write(CancellationToken stop)
    {
        string? form = null;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                form ??= Demonstration.Token().Match(await client.GetStringAsync(site.Address + discussion, stop)).Groups[1].Value;
                await Post($"mark-{name}-{++count}-end", form);
            }
            // The site is dead just now; the next life begins with a fresh form.
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
            {
                form = null;
                await Task.Delay(50, CancellationToken.None);
            }
        }
    }

    async Task Post(string mark, string form)
    {
        History[mark] = Outcome.Unknown;
        var answer = await client.PostAsync($"{site.Address}{discussion}/replies", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Body"] = $"A reply that must not be lost: {mark}",
            ["__RequestVerificationToken"] = form,
        }));
        History[mark] = answer.StatusCode switch
        {
            HttpStatusCode.Redirect or HttpStatusCode.OK => Outcome.Acknowledged,
            var other when (int)other >= 500 => Outcome.Unknown,
            var other => throw new InvalidOperationException($"The site answered {(int)other} to {mark}."),
        };
        if (History[mark] == Outcome.Acknowledged) Acknowledged++;
    }
}
