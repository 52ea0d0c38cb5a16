using System.Text.Json;
using Tests.Corpora;
using Users.Identity;

namespace Tests.Users;

public class PasswordRulesTests
{
    readonly PasswordRules rules = new(new CommonPasswords(["administrator", "unbelievable"]));

    string? Refusal(string password) => rules.Refusal(password, "Water network", "kavya.rao@example.org");

    [Theory]
    [InlineData("elevenchars")]
    [InlineData("")]
    [InlineData("🐟🐟🐟🐟🐟🐟")]
    public void Less_than_twelve_characters_are_refused_with_advice(string password) =>
        Assert.Equal("A password has at least 12 characters. Three or four words that have nothing to do with each other make a good one.", Refusal(password));

    [Theory]
    [InlineData("twelve chars")]
    [InlineData("abcdefghijklmnopqrstuvwxy")]
    [InlineData("🐟 swims past three doors")]
    [InlineData("correct horse battery staple")]
    public void Length_is_enough_whatever_the_characters(string password) => Assert.Null(Refusal(password));

    [Fact]
    public void A_password_has_up_to_256_characters()
    {
        Assert.Null(Refusal(string.Concat(Enumerable.Repeat("abcdefgh", 32))));
        Assert.Equal("A password has at most 256 characters.", Refusal(new string('x', 257)));
    }

    [Theory]
    [InlineData("unbelievable")]
    [InlineData("UnBelievable")]
    public void What_many_people_use_is_refused(string password) =>
        Assert.Equal("Many people use this password, so it is guessed first. Choose words that only you would put together.", Refusal(password));

    [Theory]
    [InlineData("Water network")]
    [InlineData("waternetwork2026!")]
    [InlineData("kavya.rao@example.org")]
    [InlineData("Kavya-Rao-1999")]
    public void The_sites_name_and_ones_own_address_are_refused(string password) =>
        Assert.Equal("The name of this site and your own address are guessed first. Choose words that have nothing to do with either.", Refusal(password));

    [Fact]
    public void A_word_of_the_sites_name_among_others_is_fine() => Assert.Null(Refusal("the water network never sleeps on mondays"));

    [Fact]
    public void The_three_thousand_commonest_are_all_refused()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "common-passwords.txt");
        Assert.True(File.Exists(file), "The host's build puts common-passwords.txt beside the program.");
        var real = new PasswordRules(new CommonPasswords(File.ReadLines(file)));
        var common = JsonSerializer.Deserialize<string[]>(File.ReadAllText(SharedData.File("corpora/passwords/common-min8-top3000.json")))!;

        Assert.DoesNotContain(common, p => real.Refusal(p, "Elsewhere", "a@b.example") is null);
    }
}
