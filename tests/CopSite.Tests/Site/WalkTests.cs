using System.Net;
using Tests.Notifications;

namespace Tests.Site;

/// <summary>What people do across modules, from page to page.</summary>
public class WalkTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_reply_reaches_who_asked_but_not_who_replied(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var question = await site.As(Cast.Kavya).Open(Cast.QuestionPath);

        var replied = await (await question.Press("Reply", ("Body", "Close the **district** valve at three and listen."))).Follow();
        await site.Settle();

        Assert.Equal("Close the district valve at three and listen.", Page.Words(replied.Find(".reply__body")));
        var bens = Assert.Single(await site.Lines(Cast.Ben));
        Assert.Equal(("Kavya Rao replied in “How do you find night-flow losses?”", $"{Cast.QuestionPath}#reply-1", "You started this discussion."), (bens.Text, bens.Path, bens.Why));
        Assert.Empty(await site.Lines(Cast.Kavya));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_was_read_where_it_was_said_is_no_news_in_the_bell(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", "Listen at three."));
        await site.Settle();
        var ben = site.As(Cast.Ben);
        var before = await ben.Open("/notifications");

        var reading = await ben.Open(Cast.QuestionPath);
        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", "And at four."));
        await ben.Open(Cast.QuestionPath);
        await site.Settle();

        Assert.Single(before.FindAll("a[aria-label='1 unread notification']"));
        Assert.Single(reading.FindAll("a[aria-label='Notifications, none unread']"));
        Assert.Single((await ben.Open("/")).FindAll("a[aria-label='Notifications, none unread']"));
        Assert.All(await site.Lines(Cast.Ben), line => Assert.NotNull(line.ReadUtc));
    }

    [Fact]
    public async Task Facilitators_hear_of_a_new_discussion()
    {
        await using var site = await TestSite.Start();

        await site.Keep(A.Discussion(by: Cast.Ben, title: "Which gauge do you trust?"));
        await site.Settle();

        Assert.Equal(["Ben Mwangi started “Which gauge do you trust?”"], (await site.Lines(Cast.Ana)).Select(l => l.Text));
    }

    [Theory]
    [InlineData("/"), InlineData("/communities"), InlineData(Cast.WaterPath), InlineData(Cast.WaterPath + "/discussions"), InlineData(Cast.QuestionPath), InlineData(Cast.WaterPath + "/about"), InlineData("/login"), InlineData("/register")]
    public async Task A_visitors_page_has_one_heading_and_links_that_lead_somewhere(string path)
    {
        await using var site = await TestSite.Start();

        await Sound(await site.Visitor().Open(path));
    }

    [Theory]
    [InlineData("/"), InlineData("/communities"), InlineData(Cast.WaterPath), InlineData(Cast.QuestionPath), InlineData("/notifications"), InlineData("/people/ben"), InlineData("/account"),
     InlineData("/admin"), InlineData("/admin/content"), InlineData("/admin/media"), InlineData("/admin/users"), InlineData("/admin/roles"), InlineData("/admin/features"), InlineData("/admin/settings"), InlineData("/admin/recipes")]
    public async Task A_page_for_people_with_an_account_has_one_heading_and_links_that_lead_somewhere(string path)
    {
        await using var site = await TestSite.Start();
        await site.Tell(Cast.Ada);

        await Sound(await site.As(Cast.Ada).Open(path));
    }

    // Links within the site are followed one step; what a person may not do is not offered to them.
    static async Task Sound(Page page)
    {
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Single(page.FindAll("h1"));
        Assert.Single(page.FindAll("main"));
        Assert.DoesNotContain("\"~", page.Html);
        foreach (var link in page.FindAll("a[href]").Select(a => a.GetAttribute("href")!).Where(h => h.StartsWith('/')).Select(h => h.Split('#')[0]).Distinct())
            Assert.True((await page.Client.Open(link)).Status is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{page.Answer.RequestMessage!.RequestUri!.AbsolutePath} links to {link}");
    }
}
