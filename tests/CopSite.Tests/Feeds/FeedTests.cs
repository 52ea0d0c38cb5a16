using System.Net;
using Communities;
using Discussions;
using Feeds.Atom;
using Kernel.Feeds;
using Microsoft.EntityFrameworkCore;
using Tests.Events;

namespace Tests.Feeds;

/// <summary>What visitors may read, as feeds.</summary>
public class FeedTests
{
    const string Community = "/feeds" + Cast.WaterPath;
    const string Thread = "/feeds" + Cast.QuestionPath;

    static readonly string[] All = ["/feeds/discussions", "/feeds/events", Community, Community + "/discussions", Community + "/events", Thread];

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Every_feed_is_valid_and_says_what_its_page_says(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.Planned(Planning.Plan("Pumps & <valves>"));
        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", "Close the **district** valve & listen."));

        foreach (var path in All)
        {
            var page = await site.Visitor().Open(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal("application/atom+xml; charset=utf-8", page.Answer.Content.Headers.ContentType!.ToString());
            Assert.Null(AtomRules.Broken(page.Feed()));
            Assert.Equal("https://localhost" + path, page.Feed().Link("self"));
            Assert.NotEmpty(page.Entries());
            foreach (var entry in page.Entries()) Assert.Equal(HttpStatusCode.OK, (await site.Visitor().Open(new Uri(entry.Link("alternate")!).AbsolutePath)).Status);
        }
        Assert.Equal(["Pumps & <valves>"], (await site.Visitor().Open("/feeds/events")).Titles());
        Assert.Equal([Cast.QuestionTitle, "Pumps & <valves>"], (await site.Visitor().Open(Community)).Titles().Order());
        var reply = Assert.Single((await site.Visitor().Open(Thread)).Entries());
        Assert.Equal("<p>Close the <strong>district</strong> valve &amp; listen.</p>", reply.Element(AtomRules.Atom + "content")!.Value.Trim());
        Assert.Equal("Kavya Rao", reply.Element(AtomRules.Atom + "author")!.Value);
    }

    [Theory]
    [InlineData(CommunityPrivacy.Restricted), InlineData(CommunityPrivacy.Private), InlineData(CommunityPrivacy.Confidential)]
    public async Task What_visitors_may_not_read_is_in_no_feed_whoever_asks(CommunityPrivacy privacy)
    {
        await using var site = await TestSite.Start();
        await site.Planned(Planning.Plan());
        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", "Listen."));
        await site.Set(privacy);

        foreach (var who in new[] { site.Visitor(), site.As(Cast.Ed), site.As(Cast.Ben), site.As(Cast.Ana), site.As(Cast.Ada) })
        {
            foreach (var path in All.Skip(2)) Assert.Equal(HttpStatusCode.NotFound, (await who.Open(path)).Status);
            foreach (var path in All.Take(2)) Assert.Empty((await who.Open(path)).Entries());
        }
    }

    [Fact]
    public async Task Members_and_removed_members_get_the_feed_that_visitors_get()
    {
        await using var site = await TestSite.Start();
        var e = await site.Planned(Planning.Plan());
        await site.Come(Cast.Ben, e);
        await site.TakeOut(Cast.Kavya);

        var feeds = new List<string>();
        foreach (var who in new[] { site.Visitor(), site.As(Cast.Ben), site.As(Cast.Kavya), site.As(Cast.Ed) }) feeds.Add((await who.Open(Community)).Html);

        Assert.Single(feeds.Distinct());
        Assert.DoesNotContain("meet.example.org", feeds[0]);
    }

    [Fact]
    public async Task What_was_taken_back_or_lies_in_another_community_is_not_there()
    {
        await using var site = await TestSite.Start();
        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<Discussion>().SingleAsync(d => d.Id == Cast.QuestionId)).Unpublish();
            scope.Db.Add(TestKit.A.Community("Quiet", CommunityPrivacy.Open));
            await scope.Db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(Thread)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(Thread.Replace("/water/", "/quiet/", StringComparison.Ordinal))).Status);
        Assert.Empty((await site.Visitor().Open("/feeds/discussions")).Entries());
    }

    [Fact]
    public async Task Somebody_who_has_it_already_is_told_so_until_something_is_new()
    {
        await using var site = await TestSite.Start();
        var first = await site.Visitor().Open(Thread);
        var (tag, changed) = (first.Answer.Headers.ETag!.ToString(), first.Answer.Content.Headers.LastModified!.Value.ToString("R"));

        var same = await Ask(site, ("If-None-Match", tag));
        var since = await Ask(site, ("If-Modified-Since", changed));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", "Listen."));
        var later = await Ask(site, ("If-None-Match", tag));
        var both = await Ask(site, ("If-None-Match", tag), ("If-Modified-Since", site.Clock.NowUtc.AddDays(1).ToString("R")));

        Assert.Equal((HttpStatusCode.NotModified, ""), (same.Status, same.Html));
        Assert.Equal(HttpStatusCode.NotModified, since.Status);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (later.Status, both.Status));
        Assert.NotEqual(tag, later.Answer.Headers.ETag!.ToString());
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Long_feeds_have_pages_that_lead_to_each_other(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        foreach (var n in Enumerable.Range(1, 45)) await site.Keep(TestKit.A.Discussion(Cast.Ben, $"Question {n}", at: Cast.Noon.AddMinutes(n)));

        var (titles, path, pages) = (new List<string>(), "/feeds/discussions", 0);
        for (string? next = path; next is not null; pages++)
        {
            var page = await site.Visitor().Open(new Uri(new Uri("https://localhost"), next).PathAndQuery);
            titles.AddRange(page.Titles());
            next = page.Feed().Link("next");
        }

        Assert.Equal(3, pages);
        Assert.Equal([.. Enumerable.Range(1, 45).Reverse().Select(n => $"Question {n}"), Cast.QuestionTitle], titles);
        Assert.Equal("https://localhost" + path, (await site.Visitor().Open(path + "?page=2")).Feed().Link("previous"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(path + "?page=4")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(path + "?page=0")).Status);
    }

    [Fact]
    public async Task Entries_keep_their_names_when_they_change()
    {
        await using var site = await TestSite.Start();
        var before = (await site.Visitor().Open("/feeds/discussions")).Entries().Single().Element(AtomRules.Atom + "id")!.Value;

        await (await site.As(Cast.Ben).Open(Cast.QuestionPath + "/edit")).Press("Save", ("Title", "Where do they hide?"));
        var after = (await site.Visitor().Open("/feeds/discussions")).Entries().Single();

        Assert.Equal(before, after.Element(AtomRules.Atom + "id")!.Value);
        Assert.StartsWith("urn:uuid:", before);
        Assert.Equal("Where do they hide?", after.Element(AtomRules.Atom + "title")!.Value);
    }

    [Fact]
    public async Task Pages_that_have_a_feed_say_so()
    {
        await using var site = await TestSite.Start();
        var e = await site.Planned(Planning.Plan());

        foreach (var (page, feeds) in new (string, string[])[]
        {
            ("/", ["/feeds/case-studies", "/feeds/discussions", "/feeds/events", "/feeds/ideas", "/feeds/pages"]), (Cast.WaterPath, [Community]), (Cast.WaterPath + "/discussions", [Community + "/discussions", Community]),
            (Cast.QuestionPath, [Thread, Community]), (Planning.Place, [Community + "/events", Community]), (Planning.PathOf(e), [Community]), (Cast.WaterPath + "/pages", [Community + "/pages", Community]), (Cast.WaterPath + "/ideas", [Community + "/ideas", Community]),
        })
        {
            var offered = (await site.Visitor().Open(page)).FindAll("head link[rel=alternate][type='application/atom+xml']").Select(l => l.GetAttribute("href")!).ToList();
            Assert.Equal(feeds.Order(), offered.Order());
            foreach (var feed in offered) Assert.Equal(HttpStatusCode.OK, (await site.Visitor().Open(feed)).Status);
        }
        await site.Set(CommunityPrivacy.Private);
        Assert.Empty((await site.As(Cast.Ben).Open(Cast.QuestionPath)).FindAll("head link[rel=alternate]"));
    }

    [Fact]
    public async Task A_spoofed_host_does_not_get_into_a_feed()
    {
        await using var site = await TestSite.Start();

        var page = await site.Visitor().Page(new(HttpMethod.Get, "/feeds/discussions") { Headers = { { "X-Forwarded-Host", "evil.example" }, { "Forwarded", "host=evil.example" } } });

        Assert.DoesNotContain("evil.example", page.Html);
    }

    [Fact]
    public void What_xml_cannot_hold_is_left_out()
    {
        var entry = new FeedEntry("discussion/1", "a\u0001b\uFFFE🧀<b>", "/x", "An\u0000a", "<p>\u000bok</p>", Cast.Noon, Cast.Noon);

        var file = new AtomWriter("https://example.org", "t1").Write(new Feed("Water", "/feeds/discussions", "/", [entry], 1, false, Cast.Noon));

        var feed = System.Xml.Linq.XDocument.Parse(System.Text.Encoding.UTF8.GetString(file)).Root!;
        Assert.Null(AtomRules.Broken(feed));
        Assert.Equal("ab🧀<b>", feed.Element(AtomRules.Atom + "entry")!.Element(AtomRules.Atom + "title")!.Value);
    }

    static Task<Page> Ask(TestSite site, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Thread);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return site.Visitor().Page(request);
    }
}
