using System.Net;
using System.Text.Json;
using Kernel.Outgoing;
using Tests.Corpora;

namespace Tests.Kernel.Outgoing;

/// <summary>Which addresses the program asks on somebody's word.</summary>
public class TargetTests
{
    [Fact]
    public void The_corpus_of_forged_addresses_is_decided_as_it_says()
    {
        using var corpus = JsonDocument.Parse(File.ReadAllText(SharedData.File("corpora/selfmade-ssrf/ssrf-urls.json")));

        // Redirects and names whose answer says it all are shown by GuardedHttpTests.
        var decided = corpus.RootElement.EnumerateArray().Where(c => !c.TryGetProperty("redirect", out _) && !c.GetProperty("why").GetString()!.Contains("resolve", StringComparison.Ordinal))
            .Select(c => (Url: c.GetProperty("url").GetString()!, Why: c.GetProperty("why").GetString()!, IsAllowed: c.GetProperty("expect").GetString() == "allow")).ToList();

        Assert.True(decided.Count > 50);
        Assert.Empty(decided.Where(c => Target.Of(c.Url) is not null != c.IsAllowed).Select(c => $"{c.Url}: {c.Why}"));
    }

    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:2800:220:1::1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("::ffff:10.1.2.3", false)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("169.254.169.254", false)]
    public void Only_addresses_of_the_public_network_are_public(string address, bool isPublic) => Assert.Equal(isPublic, Target.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://example.org/a?b=c#d")]
    [InlineData("http://example.org:80/")]
    [InlineData("https://www.gov.uk")]
    public void Ordinary_addresses_are_asked(string url) => Assert.NotNull(Target.Of(url));

    [Theory]
    [InlineData(null), InlineData(""), InlineData("example.org"), InlineData("ftp://example.org/"), InlineData("https://intranet/"), InlineData("https://example.org:8080/"), InlineData("https://a\r\nb.example.org/")]
    public void Others_are_not(string? url) => Assert.Null(Target.Of(url));
}
