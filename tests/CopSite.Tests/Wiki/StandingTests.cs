using System.Net;

namespace Tests.Wiki;

/// <summary>People say how far a page can be relied on.</summary>
public class StandingTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_somebody_verified_says_so_until_a_year_has_passed(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var path = await site.PageOf(Cast.Ben);
        await Say(site, path, "Verified");
        Assert.Equal("Verified by Kavya Rao just now.", Page.Words((await site.Visitor().Open(path)).Find(".notice--positive .notice__body")));

        site.Clock.Advance(TimeSpan.FromDays(1));
        await site.As(Cast.Ben).ChangePage(path, ("Body", "Other words."));
        Assert.True((await site.Visitor().Open(path)).Has("It was changed since."));
        Assert.Empty((await site.Visitor().Open(Given.Place + "?show=care")).FindAll(".listing__title"));

        await Say(site, path, "None");
        Assert.Empty((await site.Visitor().Open(path)).FindAll(".notice"));
        await Say(site, path, "Verified");
        Assert.True((await site.Visitor().Open(path)).Has("Verified by Kavya Rao just now."));

        site.Clock.Advance(TimeSpan.FromDays(366));
        // Not as a visitor, whose pages are kept for some seconds that this clock does not know.
        Assert.True((await site.As(Cast.Ben).Open(path)).Has("Last verified a year ago or more"));
        Assert.True((await site.As(Cast.Ben).Open(Given.Place)).Has("Verified over a year ago"));
        Assert.Single((await site.As(Cast.Ben).Open(Given.Place + "?show=care")).FindAll(".listing__title"));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_no_longer_holds_warns_and_leads_to_what_does(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var (old, now) = (await site.PageOf(Cast.Ben, "Old valves"), await site.PageOf(Cast.Ben, "New valves"));

        var refused = await Say(site, old, "Obsolete");
        await Say(site, old, "Obsolete", ("Reason", "They are all replaced."), ("Successor", Given.IdOf(now)));
        await site.Settle();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Has("Say why it no longer holds."));
        var page = await site.Visitor().Open(old);
        Assert.True(page.Has("This page no longer holds") && page.Has("They are all replaced."));
        Assert.EndsWith(now, (await page.Click("New valves")).Answer.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.True((await site.Visitor().Open("/search?q=valves")).Has("Old valves (no longer holds)"));
        Assert.Equal("Obsolete", Page.Words((await site.Visitor().Open(Given.Place)).Find(".badge--danger")));
    }

    [Fact]
    public async Task A_page_that_needs_work_says_what_is_missing()
    {
        await using var site = await TestSite.Start();
        var path = await site.PageOf(Cast.Ben);

        await Say(site, path, "NeedsWork", ("Reason", "The drawing is missing."));

        var page = await site.Visitor().Open(path);
        Assert.True(page.Has("This page needs work") && page.Has("The drawing is missing."));
        Assert.True((await site.Visitor().Open(Given.Place + "?show=care")).Has("Needs work"));
    }

    static async Task<Page> Say(TestSite site, string path, string standing, params (string, object?)[] more)
    {
        var form = await site.As(Cast.Kavya).Open(path + "/standing");
        return await form.Press("Say so", [("Standing", standing), .. more]);
    }
}
