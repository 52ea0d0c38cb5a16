using Kernel;
using Kernel.Tenancy;

namespace Tests.Kernel.Tenancy;

public class TenantNameTests
{
    [Theory]
    [InlineData("north"), InlineData("north-shire"), InlineData("n"), InlineData("a1-b2")]
    public void A_plain_name_is_taken(string name) => Assert.Equal(name, TenantName.Check(name));

    [Theory]
    [InlineData(".."), InlineData("."), InlineData("a/b"), InlineData("a\\b"), InlineData("/"), InlineData("C:"), InlineData("a b"), InlineData("North")]
    [InlineData("-north"), InlineData("north-"), InlineData("no--rth"), InlineData("1north"), InlineData("nörth"), InlineData("north\n"), InlineData("a%2fb"), InlineData("a.b")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void A_name_of_another_shape_is_refused_with_an_example(string name)
    {
        var broken = Assert.Throws<RuleBroken>(() => TenantName.Check(name));

        Assert.Equal(("Name", "A site's name begins with a letter and holds up to 40 small letters, digits and single hyphens, such as “north-shire”."), (broken.On, broken.Message));
    }

    [Theory]
    [InlineData("con"), InlineData("nul"), InlineData("com1"), InlineData("lpt9"), InlineData("admin"), InlineData("login"), InlineData("media"), InlineData("notifications"), InlineData("platform"), InlineData("default")]
    public void A_reserved_name_is_refused(string name) =>
        Assert.Equal($"“{name}” is reserved. Choose another name, such as “{name}-site”.", Assert.Throws<RuleBroken>(() => TenantName.Check(name)).Message);

    [Fact]
    public void A_device_name_in_capitals_is_refused_for_its_shape() => Assert.Throws<RuleBroken>(() => TenantName.Check("CON"));

    [Theory]
    [InlineData(null), InlineData("")]
    public void An_empty_name_is_asked_for(string? name) =>
        Assert.Equal("Give the site a name, such as “north”.", Assert.Throws<RuleBroken>(() => TenantName.Check(name)).Message);

    [Theory]
    [InlineData("community.example.org", "community.example.org"), InlineData("EXAMPLE.org", "example.org"), InlineData("xn--bcher-kva.example", "xn--bcher-kva.example")]
    public void A_host_is_kept_in_small_letters(string host, string kept) => Assert.Equal(kept, TenantName.CheckHost(host));

    [Theory]
    [InlineData(""), InlineData("https://example.org"), InlineData("example.org:80"), InlineData("example.org/x"), InlineData("a..b"), InlineData("-a.org"), InlineData("bücher.example"), InlineData("a b.org")]
    public void What_is_no_host_is_refused(string host) => Assert.Throws<RuleBroken>(() => TenantName.CheckHost(host));
}
