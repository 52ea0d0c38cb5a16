using System.Text.Json;
using Kernel;
using Kernel.People;
using Tests.Corpora;

namespace Tests.Users;

public class EmailAddressTests
{
    [Theory]
    [InlineData("Ana.Ferreira+cop@Example.ORG", "Ana.Ferreira+cop@example.org")]
    [InlineData("ana@bücher.example", "ana@xn--bcher-kva.example")]
    [InlineData("o'hara@example.co.uk", "o'hara@example.co.uk")]
    public void The_domain_is_kept_in_small_ascii_letters(string typed, string kept) => Assert.Equal(kept, EmailAddress.Check(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("ana")]
    [InlineData("a..b@example.org")]
    [InlineData("a@-example.org")]
    [InlineData("a@example.org\n")]
    public void What_is_no_address_is_refused_with_an_example(string? typed) =>
        Assert.Equal("Write one e-mail address, such as “ana@example.org”.", Assert.Throws<RuleBroken>(() => EmailAddress.Check(typed)).Message);

    [Fact]
    public void Hostile_addresses_are_refused_and_plain_ones_taken()
    {
        using var rows = JsonDocument.Parse(File.ReadAllText(SharedData.File("corpora/selfmade-mail/addresses-and-subjects.json")));
        foreach (var row in rows.RootElement.EnumerateArray().Where(r => r.TryGetProperty("address", out _)))
        {
            var (typed, expected) = (row.GetProperty("address").GetString()!, row.GetProperty("expect").GetString()!);

            if (expected == "accept") Assert.Equal(typed, EmailAddress.Check(typed), ignoreCase: true);
            if (expected == "refuse") Assert.Throws<RuleBroken>(() => EmailAddress.Check(typed));
        }
    }
}
