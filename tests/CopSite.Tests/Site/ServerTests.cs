using System.Net;
using System.Net.Http.Headers;

namespace Tests.Site;

/// <summary>What only the real server shows: the limits of what is sent to it, and whom it believes.</summary>
public sealed class ServerTests
{
    const int Megabyte = 1024 * 1024;

    [Fact]
    public async Task A_body_over_the_limit_is_refused_before_it_is_read()
    {
        await using var site = RunningSite.At("Development", ("COPSITE__LIMITS", "off"));
        await site.Start();
        // A busy machine may take longer than the second for which a client waits before it sends the body unasked.
        using var client = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = new Uri(site.Address) };
        using var ask = new HttpRequestMessage(HttpMethod.Post, "/login")
        {
            Content = new ByteArrayContent(new byte[64 * Megabyte]) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded") } },
            Headers = { ExpectContinue = true },
        };

        using var answer = await client.SendAsync(ask);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("over the limit", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/communities")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/login", new FormUrlEncodedContent([KeyValuePair.Create("Email", "a\0b")]))).StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK), InlineData("127.0.0.0/8", HttpStatusCode.OK), InlineData("10.1.2.3", HttpStatusCode.BadRequest), InlineData("", HttpStatusCode.BadRequest)]
    public async Task In_production_only_a_proxy_that_is_known_may_say_that_people_came_over_https(string proxies, HttpStatusCode expected)
    {
        await using var site = RunningSite.At("Production", ("COPSITE__PROXIES", proxies));
        await site.Start();
        using var client = new HttpClient { BaseAddress = new Uri(site.Address) };

        var plain = await client.GetAsync("/");
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var forwarded = await client.GetAsync("/");

        Assert.Equal((HttpStatusCode.BadRequest, expected), (plain.StatusCode, forwarded.StatusCode));
        Assert.Contains("https", await plain.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_proxy_that_is_no_address_stops_the_start_with_a_sentence()
    {
        await using var site = RunningSite.At("Production", ("COPSITE__PROXIES", "the-front-door"));

        var stopped = await Assert.ThrowsAsync<InvalidOperationException>(() => site.Start());

        Assert.Contains("“the-front-door”, which is neither an address nor a network", stopped.Message);
    }
}
