using System.Net;
using Communities;
using Discussions;
using Microsoft.EntityFrameworkCore;

namespace Tests.Discussions;

/// <summary>What stands beside the text while somebody writes.</summary>
public class ComposerTests
{
    [Fact]
    public async Task First_posts_are_encouraged_twice_and_no_more()
    {
        await using var site = await TestSite.Start();

        var said = new[] { await Prompt(site, Cast.Kavya), await Prompt(site, Cast.Kavya), await Prompt(site, Cast.Kavya) };

        Assert.StartsWith("Good to have you here.", said[0], StringComparison.Ordinal);
        Assert.Equal(said[0], said[1]);
        Assert.Equal("", said[2]);
    }

    [Fact]
    public async Task Who_replies_twice_running_is_reminded_of_the_others_once()
    {
        await using var site = await TestSite.Start();
        for (var at = 0; at < 2; at++) await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", $"And {at}."));

        var said = new[] { await Prompt(site, Cast.Kavya), await Prompt(site, Cast.Kavya) };

        Assert.StartsWith("The last two replies are yours.", said[0], StringComparison.Ordinal);
        Assert.Equal("", said[1]);
    }

    [Fact]
    public async Task An_old_conversation_says_how_old_it_is()
    {
        await using var site = await TestSite.Start();
        for (var at = 0; at < 2; at++) await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", $"And {at}."));
        site.Clock.Advance(TimeSpan.FromDays(10));
        await (await site.As(Cast.Ana).Open(Cast.QuestionPath)).Press("Reply", ("Body", "Thank you."));
        var client = site.As(Cast.Kavya);
        await (await client.Open(Cast.WaterPath + "/discussions/new")).Press("Post", ("Title", "Another question?"), ("Body", "Yes."));
        await site.InTenant(scope => scope.Db.Write(() => scope.Db.Set<Discussion>().Where(d => d.Id == Cast.QuestionId).ExecuteUpdateAsync(set => set.SetProperty(d => d.ActiveUtc, new DateTime(2026, 1, 5, 10, 0, 0, DateTimeKind.Utc))), CancellationToken.None));

        Assert.StartsWith("The last words here are from January 2026.", await Prompt(site, Cast.Kavya), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_finds_what_was_asked_before()
    {
        await using var site = await TestSite.Start();

        var alike = await Similar(site, "How to find losses in the night flow?");
        var other = await Similar(site, "Who brings cake to the next meeting?");

        Assert.Equal(Cast.QuestionTitle, Page.Words(Assert.Single(alike.FindAll("li a"))).Replace(" (opens in a new tab)", "", StringComparison.Ordinal));
        Assert.Empty(other.FindAll("li a"));
    }

    [Theory]
    [InlineData("Pressure", "A few words more")]
    [InlineData("The pressure is too low at night", "Can you put it as a question?")]
    [InlineData("Why is the pressure too low at night?", "")]
    public async Task A_short_title_gets_a_hint(string title, string hint)
    {
        await using var site = await TestSite.Start();

        var said = Page.Words((await Similar(site, title)).Document.QuerySelector(".composer__hint"));

        Assert.True(hint.Length == 0 ? said.Length == 0 : said.StartsWith(hint, StringComparison.Ordinal), said);
    }

    [Fact]
    public async Task Who_may_not_read_the_community_learns_no_titles_of_it()
    {
        await using var site = await TestSite.Start();
        await site.Keep(TestKit.A.Community("Quiet", CommunityPrivacy.Private));

        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ben).OpenFragment("/communities/quiet/discussions/similar?title=anything+at+all")).Status);
    }

    static async Task<string> Prompt(TestSite site, Member person) => Page.Words((await site.As(person).OpenFragment(Cast.QuestionPath + "/prompt")).Document.Body);

    static Task<Page> Similar(TestSite site, string title) => site.As(Cast.Ben).OpenFragment($"{Cast.WaterPath}/discussions/similar?title={Uri.EscapeDataString(title)}&kind=Question");
}
