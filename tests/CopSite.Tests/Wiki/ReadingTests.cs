using System.Net;
using Communities;
using Kernel.Content;
using Microsoft.EntityFrameworkCore;
using Tests.Events;
using Tests.Media.Attachments;
using Tests.Moderation;
using Wiki;

namespace Tests.Wiki;

/// <summary>Who reads a community's pages, and who writes on them.</summary>
public class ReadingTests
{
    const int Fine = 200, Forbidden = 403, Absent = 404;
    static readonly string[] Pages = ["", "/history", "/history/1", "/difference?from=1&to=1", "/links"];

    [Theory]
    [InlineData(CommunityPrivacy.Open, Fine, Fine), InlineData(CommunityPrivacy.Restricted, Absent, Fine), InlineData(CommunityPrivacy.Private, Absent, Forbidden), InlineData(CommunityPrivacy.Confidential, Absent, Absent)]
    public async Task Pages_open_to_those_who_may_read_the_community(CommunityPrivacy privacy, int visitor, int outsider)
    {
        await using var site = await TestSite.Start();
        var path = await site.PageOf(Cast.Ben);
        await site.Set(privacy);
        await site.TakeOut(Cast.Kavya);

        foreach (var page in Pages.Select(p => path + p).Append(Given.Place))
            foreach (var (who, status) in new[] { (site.Visitor(), visitor), (site.As(Cast.Ed), outsider), (site.As(Cast.Kavya), outsider), (site.As(Cast.Ben), Fine), (site.As(Cast.Ana), Fine) })
                Assert.Equal((page, status), (page, (int)(await who.Open(page)).Status));
        foreach (var act in new[] { "/edit", "/standing", "/removal" }) Assert.Contains((int)(await site.As(Cast.Ed).Open(path + act)).Status, new[] { Forbidden, Absent });
    }

    [Fact]
    public async Task Members_write_facilitators_take_away_and_others_only_read()
    {
        await using var site = await TestSite.Start();
        var path = await site.PageOf(Cast.Ben);

        foreach (var (act, verb, outsider, member) in new[]
        {
            ("", "PUT", Forbidden, 422), ("/standing", "PUT", Forbidden, 302), ("/removal", "POST", Forbidden, Forbidden), ("/removal", "DELETE", Forbidden, Forbidden),
            ("/history/1/restoration", "POST", Forbidden, 302), ("/follow", "PUT", 302, 302), ("/history/9/restoration", "POST", Absent, Absent),
        })
        {
            Assert.Equal((act, verb, outsider), (act, verb, await Send(site.As(Cast.Ed), verb, path + act)));
            Assert.Equal((act, verb, member), (act, verb, await Send(site.As(Cast.Kavya), verb, path + act)));
            Assert.Equal((act, verb, 302), (act, verb, await Send(site.Visitor(), verb, path + act)));
        }
        Assert.Equal(Absent, await Send(site.As(Cast.Ana), "PUT", Given.Place + "/4nosuchpage00000000000000/standing"));
        Assert.True((await site.As(Cast.Ed).Open(Given.Place + "/new")).Has("Members write the pages here"));
        Assert.Equal("Write a page", Page.Words((await (await (await site.As(Cast.Ed).Open(Given.Place + "/new")).Press("Join this community")).Follow()).Find("h1")));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_is_taken_away_is_met_by_facilitators_alone_and_comes_back_whole(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var path = await site.PageOf(Cast.Ben, body: "Zanzibar knows.");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await (await site.As(Cast.Ana).Open(path + "/removal")).Press("Take it away", ("Reason", ""))).Status);
        await (await site.As(Cast.Ana).Open(path + "/removal")).Press("Take it away", ("Reason", "It names a customer."));
        await site.Settle();

        foreach (var who in new[] { site.Visitor(), site.As(Cast.Ben), site.As(Cast.Kavya) })
        {
            foreach (var page in Pages) Assert.Equal((page, Absent), (page, (int)(await who.Open(path + page)).Status));
            foreach (var place in new[] { Given.Place, "/search?q=zanzibar", $"/feeds/communities/water/pages", Cast.WaterPath }) Assert.DoesNotContain(path, (await who.Open(place)).Html, StringComparison.Ordinal);
        }
        Assert.True((await site.As(Cast.Kavya).WritePage("Night flow", "Mine.")).Has("was taken away"));

        var shown = await (await site.As(Cast.Ana).Open(Given.Place)).Click("Night flow");
        Assert.True(shown.Has("It names a customer.") && shown.Has("Zanzibar knows."));
        await shown.Press("Bring it back");
        await site.Settle();

        Assert.True((await site.Visitor().Open(path)).Has("Zanzibar knows."));
        Assert.Contains(path, (await site.Visitor().Open("/search?q=zanzibar")).Html, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Pages_are_found_and_followed_by_feed(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var path = await site.PageOf(Cast.Ben, "Night flow", "Zanzibar knows.");
        await site.As(Cast.Kavya).ChangePage(path, ("Body", "Quagga knows."));
        await site.Settle();

        Assert.DoesNotContain(path, (await site.Visitor().Open("/search?q=zanzibar")).Html, StringComparison.Ordinal);
        Assert.Contains(path, (await site.Visitor().Open("/search?q=quagga&kind=wiki")).Html, StringComparison.Ordinal);
        Assert.Contains("Quagga knows.", (await site.Visitor().Open("/feeds/communities/water/pages")).Html, StringComparison.Ordinal);

        await site.Set(CommunityPrivacy.Private);
        await site.Settle();
        Assert.DoesNotContain(path, (await site.As(Cast.Ed).Open("/search?q=quagga")).Html, StringComparison.Ordinal);
        Assert.Contains(path, (await site.As(Cast.Ben).Open("/search?q=quagga")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Quagga", (await site.Visitor().Open("/feeds/communities/water/pages")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_a_page_is_as_readable_as_the_page()
    {
        await using var site = await TestSite.Start();
        var kept = await site.As(Cast.Ben).Attach("plan.txt", "Valve 3 is closed."u8.ToArray());
        var path = await site.PageOf(Cast.Ben, body: "The plan: " + kept.Markdown);
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().Open(kept.Path)).Status);
        Assert.NotNull((await site.Visitor().Open(path)).Find("a.attached-file"));

        await site.As(Cast.Kavya).ChangePage(path, ("Body", "The plan is gone."));
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().Open(kept.Path)).Status);

        await (await site.As(Cast.Ana).Open(path + "/removal")).Press("Take it away", ("Reason", "Secret."));
        Assert.NotEqual(HttpStatusCode.OK, (await site.As(Cast.Kavya).Open(kept.Path)).Status);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Pages_go_along_when_their_community_goes_up_in_another(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var ana = site.As(Cast.Ana);
        await (await ana.Open("/communities/new")).Press("Start the community", ("Name", "Taps"), ("Question", "Who is here?"), ("Privacy", "Open"));
        await site.Settle();
        var there = await site.PageOf(Cast.Ana, "Valves", "Those of Water.");
        var moved = (await (await ana.Open("/communities/taps/pages/new")).Press("Publish the page", ("Title", "Valves"), ("Body", "Those of taps, see [[Washers]]."))).Location;
        var washers = (await (await ana.Open("/communities/taps/pages/new")).Press("Publish the page", ("Title", "Washers"), ("Body", "Rubber."))).Location;
        await site.Settle();

        await (await (await ana.Open("/communities/taps/merger")).Press("See what will happen", ("into", "water"))).Press("Merge them now");
        await site.Settle();

        var page = await site.Visitor().Open($"{Given.Place}/{Given.IdOf(moved)}");
        Assert.True(page.Has("Those of taps"));
        Assert.Equal($"{Given.Place}/{Given.IdOf(washers)}", page.Find("a.wiki-link").GetAttribute("href"));
        Assert.Equal(there, (await site.As(Cast.Ana).Open(Given.Place + "/new?title=valves")).Location);
        Assert.Equal($"{Given.Place}/{Given.IdOf(moved)}", (await site.Visitor().Open(moved)).Location);
    }

    [Fact]
    public async Task A_page_that_a_recipe_brings_has_an_address_a_version_a_name_and_links()
    {
        await using var site = await TestSite.Start();
        var id = await site.InTenant(async scope =>
        {
            var page = new WikiPage { CommunityId = Cast.WaterId, DisplayText = "Valves", Body = "See [[Night flow]], @ben.", Author = Cast.Kavya.Name, OwnerId = Cast.Kavya.Id, CreatedUtc = Cast.Noon, ModifiedUtc = Cast.Noon };
            page.Edited();
            page.Arrive(published: true, null, Cast.Noon);
            scope.Db.Add(page);
            await scope.Db.SaveChangesAsync();
            return page.Id;
        });
        await site.Settle();
        var night = await site.PageOf(Cast.Ben);

        var brought = await site.Visitor().Open($"{Given.Place}/{id}");

        Assert.Equal(night, brought.Find("a.wiki-link").GetAttribute("href"));
        Assert.True(brought.Has("1 version") && brought.Has("Kavya Rao"));
        Assert.NotNull(brought.Find("a.mention"));
        Assert.Equal($"{Given.Place}/{id}", (await site.As(Cast.Ben).Open(Given.Place + "/new?title=valves")).Location);
        Assert.Equal(ContentState.Published, (await site.Stored(night)).State);
    }

    [Fact]
    public async Task What_a_newcomer_writes_waits_where_first_posts_wait_and_is_there_once_a_facilitator_publishes_it()
    {
        await using var site = await TestSite.Start();
        var path = await site.PageOf(Cast.Ana);
        await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/moderation/rules")).Press("Save", ("FirstPosts", "3"));

        var waits = await site.As(Cast.Kavya).ChangePage(path, ("Body", Given.Steps + "\n\nThen sleep."));
        Assert.StartsWith("/", waits.Location, StringComparison.Ordinal);
        Assert.NotEqual(path, waits.Location);
        Assert.False((await site.Visitor().Open(path)).Has("Then sleep."));

        await site.As(Cast.Ana).ChangePage(path, ("Body", Given.Steps.Replace("Tell", "Ring", StringComparison.Ordinal)));
        await (await site.OpenCase(Cast.Ana)).Press("Publish it");
        await site.Settle();

        var page = await site.Visitor().Open(path);
        Assert.True(page.Has("Then sleep.") && page.Has("Ring the control room."));
        Assert.Equal(Cast.Kavya.Id, (await site.Versions(path))[^1].AuthorId);
    }

    static async Task<int> Send(HttpClient client, string verb, string path)
    {
        var token = (await (await client.Open("/login")).Follow()).Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        return (int)(await client.Page(new(new HttpMethod(verb), path) { Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]) })).Status;
    }
}
