using System.Net;
using System.Text;
using Kernel.Outgoing;
using Microsoft.Extensions.Configuration;

namespace Tests.Kernel.Outgoing;

/// <summary>The client that asks addresses which somebody typed, against a server on this machine.</summary>
public sealed class GuardedHttpTests : IAsyncLifetime
{
    readonly WebPage page = new();

    public ValueTask InitializeAsync() => page.Start();

    public ValueTask DisposeAsync() => page.DisposeAsync();

    [Fact]
    public async Task A_name_that_leads_into_the_house_is_not_followed()
    {
        using var http = Client("");

        Assert.Null(await http.Get($"http://public.example.com/", "text/html", 1_000, default));
        Assert.Equal(0, page.Asked);
    }

    [Fact]
    public async Task A_name_that_leads_out_once_and_then_into_the_house_is_not_followed_either()
    {
        // Every connection asks anew and goes where that very answer leads, so there is nothing between the check and the call.
        var names = new Names([IPAddress.Parse("93.184.216.34"), IPAddress.Loopback]);
        using var http = new GuardedHttp(names, Settings(""));

        Assert.Null(await http.Get("http://rebind.example.com/", "text/html", 1_000, default));
        Assert.Equal(0, page.Asked);
        Assert.Equal(1, names.Times);
    }

    [Fact]
    public async Task A_host_of_the_organisations_own_network_is_asked_where_it_is_named()
    {
        using var http = Client(page.Host);

        var fetched = await http.Get(page.Address, "text/html", 10, default);

        Assert.Equal("<title>The", Encoding.UTF8.GetString(fetched!.Body));
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://example.com:6379/")]
    [InlineData("file:///etc/passwd")]
    public async Task Redirects_are_checked_like_the_first_address(string to)
    {
        page.Redirect = to;
        using var http = Client(page.Host);

        Assert.Null(await http.Get(page.Address, "text/html", 1_000, default));
        Assert.Equal(1, page.Asked);
    }

    [Fact]
    public async Task Redirects_that_never_end_are_left()
    {
        page.Redirect = page.Address;
        using var http = Client(page.Host);

        Assert.Null(await http.Get(page.Address, "text/html", 1_000, default));
        Assert.Equal(4, page.Asked);
    }

    [Theory]
    [InlineData("application/pdf", 200)]
    [InlineData("text/html", 404)]
    public async Task What_is_no_page_is_nothing(string type, int status)
    {
        (page.Type, page.Status) = (type, status);
        using var http = Client(page.Host);

        Assert.Null(await http.Get(page.Address, "text/html", 1_000, default));
    }

    GuardedHttp Client(string intranet) => new(new Names([IPAddress.Loopback]), Settings(intranet));

    static IConfiguration Settings(string intranet) => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["COPSITE:INTRANET"] = intranet }).Build();

    sealed class Names(IPAddress[] addresses) : INames
    {
        public int Times { get; private set; }

        public Task<IPAddress[]> Of(string host, CancellationToken stop)
        {
            Times++;
            return Task.FromResult(addresses);
        }
    }
}
