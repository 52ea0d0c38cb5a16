using System.Collections.Concurrent;
using System.Net;
using Microsoft.Net.Http.Headers;

namespace TestKit;

/// <summary>Keeps a client's cookies by the test's clock, as a browser would by the wall's.</summary>
public sealed class CookieJar(TimeProvider clock)
{
    readonly ConcurrentDictionary<string, string> cookies = new();

    public IReadOnlyDictionary<string, string> Cookies => cookies;

    public string? this[string name]
    {
        get => cookies.GetValueOrDefault(name);
        set
        {
            if (value is null) cookies.TryRemove(name, out _);
            else cookies[name] = value;
        }
    }

    internal CookieJar Copy(TimeProvider otherClock)
    {
        var copy = new CookieJar(otherClock);
        foreach (var (name, value) in cookies) copy[name] = value;
        return copy;
    }

    internal HttpMessageHandler Before(HttpMessageHandler inner) => new Handler(this) { InnerHandler = inner };

    void Take(IEnumerable<string> headers)
    {
        foreach (var cookie in SetCookieHeaderValue.ParseList([.. headers]))
        {
            var isOver = cookie.MaxAge <= TimeSpan.Zero || cookie.Expires <= clock.GetUtcNow() || cookie.Value.Length == 0;
            this[cookie.Name.ToString()] = isOver ? null : cookie.Value.ToString();
        }
    }

    sealed class Handler(CookieJar jar) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
        {
            var cookies = jar.cookies.Select(c => $"{c.Key}={c.Value}").Concat(request.Headers.TryGetValues("Cookie", out var more) ? more : []).ToList();
            request.Headers.Remove("Cookie");
            if (cookies.Count > 0) request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", cookies));
            var answer = await base.SendAsync(request, stop);
            if (answer.Headers.TryGetValues("Set-Cookie", out var set)) jar.Take(set);
            return answer;
        }
    }
}
