using System.Net;
using System.Net.Http.Headers;

namespace Tests.Site;

/// <summary>What only the real server shows: the limits of what may be sent to it.</summary>
public sealed class ServerTests : IAsyncLifetime
{
    const int Megabyte = 1024 * 1024;

    readonly RunningSite site = RunningSite.At("Development", ("COPSITE__LIMITS", "off"));

    public async ValueTask InitializeAsync() => await site.Start();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_body_over_the_limit_is_refused_before_it_is_read()
    {
        using var client = new HttpClient { BaseAddress = new Uri(site.Address) };
        using var ask = new HttpRequestMessage(HttpMethod.Post, "/login")
        {
            Content = new ByteArrayContent(new byte[64 * Megabyte]) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded") } },
            Headers = { ExpectContinue = true },
        };

        using var answer = await client.SendAsync(ask);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("over the limit", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/communities")).StatusCode);
    }
}
