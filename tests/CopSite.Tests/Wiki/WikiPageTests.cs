using Communities;
using Kernel;
using Kernel.Text;
using Wiki;

namespace Tests.Wiki;

/// <summary>The rules of a page.</summary>
public class WikiPageTests
{
    static readonly CommunityView Water = new() { Id = Cast.WaterId, Slug = "water", Name = "Water" };

    static Edit By(Member who, string summary = "", bool minor = false, int days = 0) => new(who.Id, who.Name, summary, minor, Cast.Noon.AddDays(days));

    static Written Text(string text) => Written.From(text, "Body", WikiPage.NoBody);

    static WikiPage New(string title = "Night flow", string body = "Close the valve.") => WikiPage.Start(Water, title, Text(body), By(Cast.Ana));

    [Fact]
    public void Each_save_makes_a_version_and_an_empty_one_makes_none()
    {
        var page = New();

        var second = page.Write("Night flow", Text("Close the main valve at three."), By(Cast.Ben, "When?", days: 1));
        var none = page.Write("Night flow", Text("Close the main valve at three."), By(Cast.Ben, "Nothing", days: 2));

        Assert.Null(none);
        Assert.Equal((2, "When?", Cast.Ben.Id, 3, 0), (second!.Number, second.Summary, second.AuthorId, second.WordsAdded, second.WordsRemoved));
        Assert.Equal([1, 2], page.Versions.Select(v => v.Number));
        Assert.Equal((Cast.Ben.Id, Cast.Noon.AddDays(1)), (page.ChangedBy, page.ChangedUtc));
    }

    [Fact]
    public void A_slip_leaves_the_time_of_the_last_change_as_it_was()
    {
        var page = New();

        page.Write("Night flow", Text("Close the valve!"), By(Cast.Ben, minor: true, days: 1));

        Assert.Equal((Cast.Noon, Cast.Noon.AddDays(1)), (page.ChangedUtc, page.ModifiedUtc));
    }

    [Fact]
    public void What_is_restored_is_counted_for_nobody()
    {
        var page = New();
        page.Write("Night flow", Text("Nonsense."), By(Cast.Ben));

        var restored = page.Write("Night flow", Text("Close the valve."), By(Cast.Ana) with { Restores = 1 });

        Assert.Equal((3, 1, 0, 1), (restored!.Number, restored.Restores, restored.WordsAdded, restored.WordsRemoved));
    }

    [Theory]
    [InlineData("", "x", WikiPage.NoTitle)]
    [InlineData(" ", "x", WikiPage.NoTitle)]
    public void A_page_needs_a_title(string title, string body, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<RuleBroken>(() => New(title, body)).Message);

    [Fact]
    public void A_title_has_up_to_two_hundred_characters()
    {
        Assert.Equal(200, New(new string('a', 200)).DisplayText.Length);
        Assert.Equal("Title", Assert.Throws<RuleBroken>(() => New(new string('a', 201))).On);
    }

    [Fact]
    public void A_reason_is_asked_for_what_is_said_against_a_page()
    {
        var page = New();

        Assert.Equal("Reason", Assert.Throws<RuleBroken>(() => page.AskForWork(" ", Cast.Ben.Id, Cast.Noon)).On);
        Assert.Equal("Reason", Assert.Throws<RuleBroken>(() => page.Retire("", "", Cast.Ben.Id, Cast.Noon)).On);
        Assert.Equal("Reason", Assert.Throws<RuleBroken>(() => page.TakeAway("", Cast.Ana.Id, Cast.Noon)).On);
        Assert.Equal("Successor", Assert.Throws<RuleBroken>(() => page.Retire("Old.", page.Id, Cast.Ben.Id, Cast.Noon)).On);
        Assert.Equal(PageStanding.None, page.Standing);
    }

    [Fact]
    public void A_verified_page_is_looked_at_again_after_a_year()
    {
        var page = New();
        page.Verify(Cast.Ben.Id, Cast.Noon);

        Assert.False(WikiPage.IsDueForReview(page.Standing, page.StandingUtc, Cast.Noon.AddMonths(12).AddTicks(-1)));
        Assert.True(WikiPage.IsDueForReview(page.Standing, page.StandingUtc, Cast.Noon.AddMonths(12)));
        Assert.False(WikiPage.IsDueForReview(PageStanding.NeedsWork, page.StandingUtc, Cast.Noon.AddYears(3)));
    }
}
