using System.Text.Json;
using Tests.Corpora;
using Users;

namespace Tests.Users;

public class ReturnPathTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/communities/water/discussions/4x2k#reply-3")]
    [InlineData("/search?q=https://example.org//x&page=2")]
    [InlineData("/%2f%2fevil.test")]
    [InlineData("/people/j%C3%B6rg")]
    public void A_path_of_this_site_is_followed(string wanted) => Assert.Equal(wanted, ReturnPath.Of(wanted));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("//evil.test")]
    [InlineData("/\\evil.test")]
    [InlineData("https://evil.test")]
    [InlineData("/\t/evil.test")]
    [InlineData("/../south/admin")]
    [InlineData("/a/%2E./%2e%2e/b")]
    [InlineData("account")]
    [InlineData("/a\r\nSet-Cookie: x=y")]
    [InlineData("/jörg")]
    public void Anything_else_leads_home(string? wanted) => Assert.Equal("/", ReturnPath.Of(wanted));

    [Fact]
    public void No_hostile_address_leads_off_the_site()
    {
        using var rows = JsonDocument.Parse(File.ReadAllText(SharedData.File("corpora/selfmade-open-redirect/return-urls.json")));
        foreach (var row in rows.RootElement.EnumerateArray())
        {
            var (wanted, expected) = (row.GetProperty("return_url").GetString()!, row.GetProperty("expect").GetString()!);
            var followed = ReturnPath.Of(wanted);

            if (expected == "refuse") Assert.Equal("/", followed);
            if (expected == "local") Assert.Equal(wanted, followed);
            Assert.Equal("site.test", new Uri(new Uri("https://site.test/north/login"), "/north" + followed).Host);
        }
    }
}
