using Kernel;
using People;

namespace Tests.People;

public class ProfileTests
{
    [Fact]
    public void A_term_is_the_same_whatever_its_letters()
    {
        var profile = new Profile { PersonId = "ana" };

        profile.Add(SkillKind.CanHelp, "Debt  Recovery, débt recovery; Café culture\nC++");
        profile.Add(SkillKind.CanHelp, "DEBT RECOVERY");

        Assert.Equal(["Debt Recovery", "Café culture", "C++"], profile.Of(SkillKind.CanHelp).Select(s => s.Term));
        Assert.Equal(["debt recovery", "cafe culture", "c plus plus"], profile.Of(SkillKind.CanHelp).Select(s => s.TermKey));
        Assert.Equal("Debt Recovery, Café culture, C++", profile.HelpWords);
        Assert.Empty(profile.Of(SkillKind.WantsToLearn));
    }

    [Fact]
    public void Ten_are_enough_and_forty_characters_too()
    {
        var profile = new Profile { PersonId = "ana" };
        profile.Add(SkillKind.CanHelp, string.Join(',', Enumerable.Range(1, 10).Select(n => $"skill {n}")));

        Assert.Contains("Ten are enough", Assert.Throws<RuleBroken>(() => profile.Add(SkillKind.CanHelp, "one more")).Message, StringComparison.Ordinal);
        Assert.Contains("longer than 40", Assert.Throws<RuleBroken>(() => profile.Add(SkillKind.WantsToLearn, new string('a', 41))).Message, StringComparison.Ordinal);
        profile.Add(SkillKind.WantsToLearn, new string('a', 40));
        Assert.Throws<RuleBroken>(() => profile.Add(SkillKind.WantsToLearn, " , "));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("example.org")]
    [InlineData("/account")]
    [InlineData("mailto:ana@example.org")]
    public void A_link_leads_to_a_page_of_the_web(string link)
    {
        var profile = new Profile { PersonId = "ana" };

        Assert.Equal("Links", Assert.Throws<RuleBroken>(() => profile.Describe("", "", link)).On);
    }

    [Fact]
    public void Links_and_places_are_kept_as_they_were_meant()
    {
        var profile = new Profile { PersonId = "ana" };

        profile.Describe("  Águas   Santas ", "Night desk", "https://example.org/a\nhttps://example.org/a https://example.org/b");

        Assert.Equal(("Águas Santas", "Night desk", "aguas santas night desk", "https://example.org/a\nhttps://example.org/b"), (profile.Place, profile.Department, profile.WhereKey, profile.Links));
        Assert.Throws<RuleBroken>(() => profile.Describe("", "", string.Join('\n', Enumerable.Range(1, 6).Select(n => $"https://example.org/{n}"))));
        Assert.Throws<RuleBroken>(() => profile.Describe(new string('a', 61), "", ""));
    }
}
