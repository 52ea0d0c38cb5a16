using System.Net;
using Discussions;
using Microsoft.EntityFrameworkCore;
using Moderation;
using Tests.Media.Attachments;
using Tests.Notifications;

namespace Tests.Moderation;

/// <summary>Posts that wait for a facilitator before anybody reads them.</summary>
public class HeldTests
{
    const string Links = "Look at https://a.example and https://b.example, or www.c.example";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_newcomers_first_post_waits_and_appears_as_if_posted_when_it_is_published(Engine engine)
    {
        await using var site = await First(engine);

        var waits = await (await Reply(site, Cast.Kavya, "Listen at three.")).Follow();
        await site.Settle();
        var (others, own) = (await site.As(Cast.Ben).Open(Cast.QuestionPath), await site.As(Cast.Kavya).Open(Cast.QuestionPath));
        var linesBefore = await site.Texts(Cast.Ben);
        await site.Replies(Cast.Ana, "Good question.");
        site.Clock.Advance(TimeSpan.FromHours(2));
        await (await site.OpenCase(Cast.Ana)).Press("Publish it");
        await site.Settle();
        var reply = await site.InTenant(scope => scope.Db.Set<Reply>().SingleAsync(r => r.AuthorId == Cast.Kavya.Id));

        Assert.True(waits.Has("It waits for a facilitator, usually for less than a day.") && waits.Has("In Water the first post of everybody who is new waits"));
        Assert.False(others.Has("Listen at three."));
        Assert.True(own.Has("Your reply waits for a facilitator") && own.Has("Listen at three."));
        Assert.Equal("", own.Find("[name=Body]").TextContent.Trim());
        Assert.Empty(linesBefore);
        Assert.Contains("A post in Water waits for you before it appears", await site.Texts(Cast.Ana));
        Assert.Equal((2, Cast.Noon.AddHours(2)), (reply.Number, reply.CreatedUtc));
        Assert.Contains(await site.Texts(Cast.Ben), t => t.Contains("Kavya Rao", StringComparison.Ordinal));
        Assert.Contains("Your reply “Listen at three.” is published in Water", await site.Texts(Cast.Kavya));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Whoever_looks_at_it_sees_its_pictures_and_so_do_readers_once_it_is_published(Engine engine)
    {
        await using var site = await First(engine);
        await site.As(Cast.Kavya).Say("Look at the gauge.", ("Files", new Upload("gauge.jpg", Tests.Media.Pictures.Jpeg())));
        var waiting = (await site.OpenCase(Cast.Ana)).Find(".prose img").GetAttribute("src")!;
        var (looking, others) = ((await site.As(Cast.Ana).Open(waiting)).Status, (await site.As(Cast.Ben).Open(waiting)).Status);

        await (await site.OpenCase(Cast.Ana)).Press("Publish it");
        var shown = (await site.As(Cast.Ben).Open(Cast.QuestionPath)).Find("#reply-1 img").GetAttribute("src");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (looking, others));
        Assert.Equal(waiting, shown);
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().Open(waiting)).Status);
    }

    [Fact]
    public async Task After_it_posts_appear_at_once()
    {
        await using var site = await First();
        await Reply(site, Cast.Kavya, "Listen at three.");
        await (await site.OpenCase(Cast.Ana)).Press("Publish it");

        var second = await Reply(site, Cast.Kavya, "And at four.");

        Assert.StartsWith(Cast.QuestionPath, second.Location);
        Assert.Equal(2, await site.InTenant(scope => scope.Db.Set<Reply>().CountAsync()));
    }

    [Fact]
    public async Task Facilitators_and_people_who_have_posted_here_never_wait()
    {
        await using var site = await First();

        Assert.StartsWith(Cast.QuestionPath, (await Reply(site, Cast.Ana, "Welcome.")).Location);
        Assert.StartsWith(Cast.QuestionPath, (await Reply(site, Cast.Ben, Links)).Location);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_discussion_that_waited_is_started_with_its_tags_and_facilitators_are_told_then(Engine engine)
    {
        await using var site = await First(engine);
        await (await site.As(Cast.Kavya).Open(Cast.WaterPath + "/discussions/new")).Press("Post", ("Title", "Which pump?"), ("Body", "Ours is loud."), ("Tags", "pumps"), ("Kind", "Help"));
        await site.Settle();
        var before = await site.Visitor().Open(Cast.WaterPath + "/discussions");

        await (await site.OpenCase(Cast.Ana)).Press("Publish it");
        await site.Settle();
        var after = await site.Visitor().Open(Cast.WaterPath + "/discussions");

        Assert.False(before.Has("Which pump?"));
        Assert.True(after.Has("Which pump?") && after.Has("#pumps"));
        Assert.Contains("Kavya Rao started “Which pump?”", await site.Texts(Cast.Ana));
    }

    [Fact]
    public async Task What_is_refused_goes_back_to_its_author_with_the_reason_and_the_words()
    {
        await using var site = await First();
        await Reply(site, Cast.Kavya, "Buy **my** pumps.");

        var without = await (await site.OpenCase(Cast.Ana)).Press("Return it to its author");
        await (await site.OpenCase(Cast.Ana)).Press("Return it to its author", ("Reason", "We do not sell here."));
        await site.Settle();
        var line = (await site.Lines(Cast.Kavya))[0];
        var page = await site.As(Cast.Kavya).Open(line.Path);

        Assert.True(without.Has("Say why."));
        Assert.Equal("A facilitator of Water returned your reply “Buy my pumps.”: “We do not sell here.”", line.Text);
        Assert.True(page.Has("“We do not sell here.”"));
        Assert.Equal("Buy **my** pumps.", page.Find("textarea[readonly]").TextContent.Trim());
        Assert.Empty(await site.InTenant(scope => scope.Db.Set<Reply>().ToListAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ben).Open(line.Path)).Status);
    }

    [Fact]
    public async Task A_post_for_a_discussion_that_was_closed_meanwhile_cannot_be_published()
    {
        await using var site = await First();
        await Reply(site, Cast.Kavya, "Listen at three.");
        await (await site.As(Cast.Ana).Open(Cast.QuestionPath)).Press("Close the discussion", ("reason", "Answered elsewhere."));

        var tried = await (await site.OpenCase(Cast.Ana)).Press("Publish it");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, tried.Status);
        Assert.True(tried.Has("The discussion is closed or hidden by now."));
        Assert.True((await site.As(Cast.Ana).Open(Looking.Queue)).Has("Kavya Rao wants to post"));
    }

    [Fact]
    public async Task Many_links_from_somebody_who_is_new_wait()
    {
        await using var site = await TestSite.Start();

        var waits = await (await Reply(site, Cast.Kavya, Links)).Follow();
        var fine = await Reply(site, Cast.Kavya, "Look at https://a.example and https://b.example");

        Assert.True(waits.Has("It has more than 2 links, and your account is new here.") && waits.Has("nothing you wrote is sent to anybody else"));
        Assert.StartsWith(Cast.QuestionPath, fine.Location);
    }

    [Fact]
    public async Task The_same_words_twice_and_many_posts_at_once_wait()
    {
        await using var site = await TestSite.Start(settings: [("COPSITE:LIMITS", "on")]);
        await Reply(site, Cast.Kavya, "Listen at three.");

        var twice = await (await Reply(site, Cast.Kavya, "Listen at  three.")).Follow();
        foreach (var hour in new[] { "four", "five", "six" }) await Reply(site, Cast.Kavya, $"Listen at {hour}.");
        var many = await (await Reply(site, Cast.Kavya, "Listen at seven.")).Follow();

        Assert.True(twice.Has("You posted the same text within the last hour"));
        Assert.True(many.Has("These are more than 5 posts in ten minutes"));
        Assert.Equal(4, await site.InTenant(scope => scope.Db.Set<Reply>().CountAsync()));
    }

    [Fact]
    public async Task An_administrator_switches_the_checks_off_and_says_what_holds_for_every_community()
    {
        await using var site = await TestSite.Start();
        var settings = await site.As(Cast.Ada).Open("/admin/moderation");

        var wrong = await settings.Press("Save", ("FirstPosts", "11"));
        await settings.Press("Save", ("FirstPosts", "1"), ("ChecksForSpam", null));
        var first = await Reply(site, Cast.Kavya, "Listen at three.");
        await (await site.As(Cast.Ana).Open(Looking.Queue + "/rules")).Press("Save", ("FirstPosts", "0"));
        var second = await Reply(site, Cast.Kavya, Links);

        Assert.True(wrong.Has("Choose between 0 and 10."));
        Assert.StartsWith("/account/moderation/", first.Location);
        Assert.StartsWith(Cast.QuestionPath, second.Location);
    }

    [Fact]
    public async Task A_script_is_led_to_the_page_that_says_that_it_waits()
    {
        await using var site = await First();
        var form = await site.As(Cast.Kavya).Open(Cast.QuestionPath);

        var answer = await form.Client.Page(new(HttpMethod.Post, Cast.QuestionPath + "/replies")
        {
            Content = new FormUrlEncodedContent([new("Body", "Listen at three."), new("__RequestVerificationToken", form.Find("[name=__RequestVerificationToken]").GetAttribute("value"))]), Headers = { { "HX-Request", "true" } },
        });

        Assert.StartsWith("/account/moderation/", answer.Answer.Headers.GetValues("HX-Redirect").Single());
    }

    [Theory, InlineData("No link.", 0), InlineData("https://www.a.example (www.b.example)", 2), InlineData("[a](http://a.example)[b](HTTP://b.example) https://c.example", 3)]
    public void Links_are_counted_however_they_are_written(string body, int links) => Assert.Equal(links, SpamChecks.LinksIn(body));

    internal static async Task<TestSite> First(Engine engine = Engine.Sqlite)
    {
        var site = await TestSite.Start(engine);
        await (await site.As(Cast.Ana).Open(Looking.Queue + "/rules")).Press("Save", ("FirstPosts", "1"));
        return site;
    }

    internal static async Task<Page> Reply(TestSite site, Member who, string body) => await (await site.As(who).Open(Cast.QuestionPath)).Press("Reply", ("Body", body));
}
