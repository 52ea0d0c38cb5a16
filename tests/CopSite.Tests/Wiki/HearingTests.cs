using Tests.Notifications;

namespace Tests.Wiki;

/// <summary>Who hears of a page.</summary>
public class HearingTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Authors_hear_of_changes_in_one_line_and_can_say_no(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var path = await site.PageOf(Cast.Ben);
        await site.As(Cast.Kavya).ChangePage(path, ("Body", "Other words."));
        await site.As(Cast.Ana).ChangePage(path, ("Body", "Other words again."));
        await site.Settle();

        var line = Assert.Single(await Lines(site, Cast.Ben));
        Assert.Equal((path, "You wrote on this page."), (line.Path, line.Why));
        Assert.Contains("changed “Night flow”", line.Text, StringComparison.Ordinal);
        Assert.Single(await Lines(site, Cast.Kavya));
        Assert.Empty(await Lines(site, Cast.Ana));

        await (await site.As(Cast.Kavya).Open(path)).Press("Unfollow");
        await site.As(Cast.Ana).ChangePage(path, ("Body", "Once more."));
        await site.Settle();
        Assert.Equal(1, (await Lines(site, Cast.Kavya)).Single().Count);
        Assert.True((await site.As(Cast.Kavya).Open(path)).Has("You hear nothing of its changes."));
    }

    [Fact]
    public async Task Whoever_only_reads_can_follow_and_a_slip_tells_nobody()
    {
        await using var site = await TestSite.Start();
        var path = await site.PageOf(Cast.Ben);
        await (await site.As(Cast.Kavya).Open(path)).Press("Follow");

        await site.As(Cast.Ana).ChangePage(path, ("Body", "A slip."), ("Minor", "true"));
        await site.Settle();
        Assert.Empty(await Lines(site, Cast.Kavya));

        await site.As(Cast.Ana).ChangePage(path, ("Body", "No slip."));
        await site.Settle();
        Assert.Equal("You follow this page.", (await Lines(site, Cast.Kavya)).Single().Why);
    }

    [Fact]
    public async Task Who_is_named_hears_of_it_once()
    {
        await using var site = await TestSite.Start();
        var path = await site.PageOf(Cast.Ben, body: "Ask @kavya.");
        Assert.Equal("Ben Mwangi named you in “Night flow”", (await Lines(site, Cast.Kavya)).Single().Text);
        Assert.Equal("~/people/kavya".Replace("~", "", StringComparison.Ordinal), (await site.Visitor().Open(path)).Find("a.mention").GetAttribute("href"));

        await (await site.As(Cast.Kavya).Open("/notifications")).Press("Mark all as read");
        await site.As(Cast.Ben).ChangePage(path, ("Body", "Ask @kavya, at three."));
        await site.Settle();

        Assert.DoesNotContain(await Lines(site, Cast.Kavya), l => l.ReadUtc is null);
    }

    [Fact]
    public async Task What_was_taken_away_is_told_to_its_authors_and_no_line_shows_its_name_to_others()
    {
        await using var site = await TestSite.Start();
        var path = await site.PageOf(Cast.Ben);
        await site.As(Cast.Kavya).ChangePage(path, ("Body", "Other words."));
        await site.Settle();
        await (await site.As(Cast.Ana).Open(path + "/removal")).Press("Take it away", ("Reason", "It names a customer."));
        await site.Settle();

        Assert.Contains(await Lines(site, Cast.Ben), l => l.Text == "“Night flow” was taken away: It names a customer.");
        Assert.False((await site.As(Cast.Ben).Open("/notifications")).Has("changed “Night flow”"));
    }

    static async Task<List<global::Notifications.Notification>> Lines(TestSite site, Member of) => [.. (await site.Lines(of)).Where(l => l.Key.StartsWith("wiki", StringComparison.Ordinal))];
}
