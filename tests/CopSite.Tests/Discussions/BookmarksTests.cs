using System.Net;
using Tests.Notifications;

namespace Tests.Discussions;

/// <summary>What people keep to find again.</summary>
public class BookmarksTests
{
    const string Mark = Cast.QuestionPath + "/replies/0/bookmark";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Somebody_keeps_a_post_and_is_reminded_that_morning_once(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await (await site.As(Cast.Ana).Open(Mark)).Press("Keep it", ("Note", "Ask Kavya"), ("On", "2026-11-22"));
        await site.Settle();

        site.Clock.Advance(TimeSpan.FromHours(30));
        await site.Settle();
        var early = await Reminders(site);
        site.Clock.Advance(TimeSpan.FromHours(30));
        await site.Settle();
        site.Clock.Advance(TimeSpan.FromHours(30));
        await site.Settle();

        Assert.Empty(early);
        Assert.Equal("Your reminder: Ask Kavya", Assert.Single(await Reminders(site)));
    }

    static async Task<IReadOnlyList<string>> Reminders(TestSite site) =>
        [.. (await site.Lines(Cast.Ana)).Select(l => l.Text).Where(t => t.StartsWith("Your reminder", StringComparison.Ordinal))];

    [Fact]
    public async Task Bookmarks_are_listed_for_their_owner_alone_and_removed()
    {
        await using var site = await TestSite.Start();
        await (await site.As(Cast.Ana).Open(Mark)).Press("Keep it", ("Note", "Ask Kavya"));

        var page = await site.As(Cast.Ana).Open(Cast.QuestionPath);
        var list = await site.As(Cast.Ana).Open("/bookmarks");
        var others = await site.As(Cast.Ben).Open("/bookmarks");
        await list.Press($"Remove the bookmark of {Cast.QuestionTitle}");

        Assert.True(page.Has("Kept: the opening post"));
        Assert.True(list.Has("Ask Kavya"));
        Assert.True(others.Has("No bookmarks yet"));
        Assert.True((await site.As(Cast.Ana).Open("/bookmarks")).Has("No bookmarks yet"));
    }

    [Fact]
    public async Task A_day_that_has_passed_comes_back_with_what_was_typed()
    {
        await using var site = await TestSite.Start();

        var again = await (await site.As(Cast.Ana).Open(Mark)).Press("Keep it", ("Note", "Ask Kavya"), ("On", "2026-11-01"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.True(again.Has("That time has passed."));
        Assert.Equal("Ask Kavya", again.Find("[name=Note]").GetAttribute("value"));
    }

    [Fact]
    public async Task There_is_nothing_to_keep_where_nobody_spoke()
    {
        await using var site = await TestSite.Start();

        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ana).Open(Cast.QuestionPath + "/replies/5/bookmark")).Status);
    }
}
