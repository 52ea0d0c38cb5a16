using System.Net;
using Kernel.People;
using Kernel.Settings;

namespace Tests.Notifications;

public class NotificationPageTests
{
    [Fact]
    public async Task A_visitor_is_asked_to_sign_in()
    {
        await using var site = await TestSite.Start();

        Assert.Equal("/login?returnUrl=%2Fnotifications", (await site.Visitor().Open("/notifications")).Location);
    }

    [Fact]
    public async Task Somebody_without_news_is_told_what_will_come()
    {
        await using var site = await TestSite.Start();

        var page = await site.As(Cast.Ben).Open("/notifications");

        Assert.Equal("Nothing new yet", page.Find(".empty-state__title").TextContent);
        Assert.Empty(page.FindAll("button[formaction], .notification"));
    }

    [Fact]
    public async Task News_stands_under_its_day_with_why_it_came()
    {
        await using var site = await TestSite.Start();
        await site.Tell(Cast.Ana, key: "a", text: "Old news");
        site.Clock.Advance(TimeSpan.FromDays(4));
        await site.Tell(Cast.Ana, key: "b", text: "News of yesterday");
        site.Clock.Advance(TimeSpan.FromDays(1));
        await site.Tell(Cast.Ana, key: "c", text: "News of today");

        var page = await site.As(Cast.Ana).Open("/notifications");

        Assert.Equal(["Today", "Yesterday", "Friday 20 November"], page.FindAll(".notifications__day").Select(d => d.TextContent));
        Assert.Equal(["New: News of today", "New: News of yesterday", "New: Old news"], page.FindAll(".notification__link").Select(Page.Name));
        Assert.Contains("You follow this discussion.", page.Text);
    }

    [Fact]
    public async Task Days_begin_at_midnight_of_the_sites_own_clock()
    {
        await using var site = await TestSite.Start();
        await site.InTenant(scope => scope.Get<SettingsDocument>().Change(s => s.TimeZoneId = "Pacific/Auckland", default));
        await site.Tell(Cast.Ana);

        // 01:00 on Saturday there, and an hour and a half before midnight of the same day twenty-two hours on.
        site.Clock.Advance(TimeSpan.FromHours(21));
        Assert.Equal("Today", (await site.As(Cast.Ana).Open("/notifications")).Find(".notifications__day").TextContent);
        site.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal("Yesterday", (await site.As(Cast.Ana).Open("/notifications")).Find(".notifications__day").TextContent);
    }

    [Fact]
    public async Task Opening_a_line_reads_it_and_leads_to_the_news()
    {
        await using var site = await TestSite.Start();
        await site.Tell(Cast.Ana, path: "/communities/water#r1");
        var ana = site.As(Cast.Ana);

        var there = await (await ana.Open("/notifications")).Click("New: New reply in “Night flow”");

        Assert.Equal((HttpStatusCode.Redirect, "/communities/water#r1"), (there.Status, there.Location));
        Assert.Equal(["New reply in “Night flow”"], (await ana.Open("/notifications")).FindAll(".notification__link").Select(Page.Name));
        Assert.NotNull((await site.Lines(Cast.Ana)).Single().ReadUtc);
    }

    [Fact]
    public async Task One_line_can_be_marked_as_read()
    {
        await using var site = await TestSite.Start();
        await site.Tell(Cast.Ana, key: "a", text: "One");
        await site.Tell(Cast.Ana, key: "b", text: "Two");
        var ana = site.As(Cast.Ana);

        var done = await (await ana.Open("/notifications")).Press("Mark as read: One");

        Assert.Equal("/notifications", done.Location);
        Assert.Single((await done.Follow()).FindAll(".notification--new"));
    }

    [Fact]
    public async Task A_script_that_marks_a_line_gets_the_line_back()
    {
        await using var site = await TestSite.Start();
        await site.Tell(Cast.Ana);
        var ana = site.As(Cast.Ana);
        ana.DefaultRequestHeaders.Add("HX-Request", "true");

        var line = await (await ana.Open("/notifications")).Press("Mark as read: New reply in “Night flow”");

        Assert.Equal(HttpStatusCode.OK, line.Status);
        Assert.DoesNotContain("<html", line.Html);
        Assert.Single(line.FindAll("li.notification:not(.notification--new)"));
    }

    [Fact]
    public async Task All_that_was_shown_can_be_marked_and_what_came_meanwhile_stays_new()
    {
        await using var site = await TestSite.Start();
        await site.Tell(Cast.Ana, key: "a");
        await site.Tell(Cast.Ana, key: "b");
        var shown = await site.As(Cast.Ana).Open("/notifications");
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.Tell(Cast.Ana, key: "c", text: "Just now");

        var after = await (await shown.Press("Mark all as read")).Follow();

        Assert.Equal(["New: Just now"], after.FindAll(".notification--new .notification__link").Select(Page.Name));
    }

    [Fact]
    public async Task Nobody_opens_or_marks_the_lines_of_others()
    {
        await using var site = await TestSite.Start();
        await site.Tell([Cast.Ana, Cast.Ben], new Notice("a", "News", "/a", ""));
        var anas = (await site.Lines(Cast.Ana)).Single();
        var ben = site.As(Cast.Ben);

        Assert.Equal(HttpStatusCode.NotFound, (await ben.Open($"/notifications/{anas.Id}")).Status);
        var form = await ben.Open("/notifications");
        var token = form.Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        var forced = await ben.Page(new(HttpMethod.Post, $"/notifications/{anas.Id}/reading") { Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]) });

        Assert.Equal(HttpStatusCode.NotFound, forced.Status);
        await form.Press("Mark all as read");
        Assert.Null((await site.Lines(Cast.Ana)).Single().ReadUtc);
    }

    [Fact]
    public async Task A_form_without_its_token_marks_nothing()
    {
        await using var site = await TestSite.Start();
        await site.Tell(Cast.Ana);

        var forged = await site.As(Cast.Ana).Page(new(HttpMethod.Post, "/notifications/reading") { Content = new FormUrlEncodedContent([]) });

        Assert.Equal(HttpStatusCode.BadRequest, forged.Status);
        Assert.Null((await site.Lines(Cast.Ana)).Single().ReadUtc);
    }

    [Fact]
    public async Task A_long_list_has_pages()
    {
        await using var site = await TestSite.Start();
        for (var number = 0; number < 23; number++) await site.Tell(Cast.Ana, key: $"k{number}", text: $"News {number}");

        var second = await site.As(Cast.Ana).Open("/notifications?page=2");

        Assert.Equal(3, second.FindAll(".notification").Count);
        Assert.NotEmpty(second.FindAll("nav.pager"));
    }

    [Fact]
    public async Task What_somebody_wrote_in_a_title_stays_text()
    {
        await using var site = await TestSite.Start();
        await site.Tell(Cast.Ana, text: "New reply in “<script>alert(1)</script>”");

        var page = await site.As(Cast.Ana).Open("/notifications");

        Assert.Empty(page.FindAll("main script"));
        Assert.Equal("New: New reply in “<script>alert(1)</script>”", Page.Name(page.Find(".notification__link")));
    }
}
