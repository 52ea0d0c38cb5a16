using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Bench.Site;

/// <summary>A person with a browser, for the steps that are not measured: keeps cookies (also Secure ones, though loopback is plain http) and follows redirects.</summary>
sealed class Visitor(IPEndPoint server, string host) : IDisposable
{
    const int MostRedirects = 5;

    readonly CookieJar cookies = new();
    readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new($"http://{server}"), Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>What a load must send to be this person.</summary>
    public (string Name, string Value)[] Headers => cookies.IsEmpty ? [Https] : [Https, ("Cookie", cookies.Header)];

    // The bench stands where a proxy would that speaks https to people.
    public static (string Name, string Value) Https => ("X-Forwarded-Proto", "https");

    public async Task<int> Status(string path, CancellationToken stop)
    {
        using var answer = await Send(new(HttpMethod.Get, path), stop);
        return (int)answer.StatusCode;
    }

    public async Task<IHtmlDocument> Open(string path, CancellationToken stop) => await Parse(await Page(path, stop), stop);

    public async Task<string> Page(string path, CancellationToken stop) => Encoding.UTF8.GetString(await Bytes(path, stop));

    public async Task<byte[]> Bytes(string path, CancellationToken stop, string? encodings = null)
    {
        using var answer = await Follow(new(HttpMethod.Get, path), encodings, stop);
        if (answer.StatusCode != HttpStatusCode.OK) throw new CannotMeasure($"{path} answered {(int)answer.StatusCode} instead of 200.");

        return await answer.Content.ReadAsByteArrayAsync(stop);
    }

    /// <summary>Sends a filled form and gives the status of the first answer, before any redirect is followed.</summary>
    public async Task<int> Submit(FilledForm form, CancellationToken stop)
    {
        using var answer = await Send(new(HttpMethod.Post, form.Action) { Content = new StringContent(form.Encoded(), Encoding.UTF8, "application/x-www-form-urlencoded") }, stop);
        return (int)answer.StatusCode;
    }

    public async Task SignIn(string email, string password, CancellationToken stop)
    {
        var form = FilledForm.On(await Open("/login", stop), "/login").Fill("Email", email).Fill("Password", password);
        var status = await Submit(form, stop);
        if (status is < 300 or >= 400) throw new CannotMeasure($"Signing in answered {status} instead of a redirect.");
    }

    public void Dispose() => http.Dispose();

    static async Task<IHtmlDocument> Parse(string html, CancellationToken stop) => await new HtmlParser().ParseDocumentAsync(html, stop);

    async Task<HttpResponseMessage> Follow(HttpRequestMessage request, string? encodings, CancellationToken stop)
    {
        for (var redirects = 0; ; redirects++)
        {
            if (encodings is not null) request.Headers.Add("Accept-Encoding", encodings);
            var answer = await Send(request, stop);
            if (answer.Headers.Location is not { } location) return answer;

            answer.Dispose();
            var target = new Uri(new Uri($"https://{host}"), location);
            if (target.Host != host || redirects == MostRedirects) throw new CannotMeasure($"{request.RequestUri} leads to {location}, where the bench cannot go.");

            request = new(HttpMethod.Get, target.PathAndQuery);
        }
    }

    async Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken stop)
    {
        request.Headers.Host = host;
        request.Headers.Add(Https.Name, Https.Value);
        if (!cookies.IsEmpty) request.Headers.Add("Cookie", cookies.Header);
        var answer = await http.SendAsync(request, stop);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set)) cookies.Keep(set);
        return answer;
    }
}
