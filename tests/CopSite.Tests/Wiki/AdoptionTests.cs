using System.Net;
using Communities;
using Microsoft.EntityFrameworkCore;
using Tests.Events;
using Tests.Notifications;
using Wiki;

namespace Tests.Wiki;

/// <summary>What one community wrote, another one makes its own; both pages say so.</summary>
public class AdoptionTests
{
    const string Taps = "/communities/taps";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Another_community_makes_its_own_version_and_both_ends_lead_to_each_other(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var path = await site.PageOf(Cast.Ben);
        await Elsewhere(site);

        var copy = await (await Adopt(site, path, ("Into", "taps"), ("Title", "Night flow in taps"), ("Summary", "For the night shift."))).Follow();
        await site.Settle();

        var own = copy.Answer.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.StartsWith(Taps + "/pages/", own, StringComparison.Ordinal);
        Assert.True(copy.Has("Close the valve at three."));
        Assert.Equal("Made from Night flow of Water, version 1, written there by Ben Mwangi.", Page.Words(copy.Find(".notice--quiet p")));
        var original = await site.Visitor().Open(path);
        Assert.EndsWith(own, (await original.Click("Night flow in taps")).Answer.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains(await site.Lines(Cast.Ben), l => l.Text == "Ana Ferreira uses “Night flow” in Taps" && l.Path == path);
        // Nobody is said to have written what they took over.
        Assert.Equal(0, (await site.Versions(own)).Single().Words);
    }

    [Fact]
    public async Task What_changes_in_the_original_is_shown_until_somebody_has_looked_at_it()
    {
        await using var site = await TestSite.Start();
        var path = await site.PageOf(Cast.Ben);
        await Elsewhere(site);
        var own = (await Adopt(site, path, ("Into", "taps"))).Location;

        await site.As(Cast.Kavya).ChangePage(path, ("Body", "Close it at four."));
        var copy = await site.As(Cast.Ana).Open(own);
        var difference = await copy.Click("1 newer version");
        var looked = await (await copy.Press("Nothing more to take over")).Follow();

        Assert.StartsWith("Made from Night flow of Water, version 1, written there by Ben Mwangi and Kavya Rao.", Page.Words(copy.Find(".notice--quiet .notice__body")), StringComparison.Ordinal);
        Assert.EndsWith(path + "/difference?from=1&to=2", difference.Answer.RequestMessage!.RequestUri!.ToString(), StringComparison.Ordinal);
        Assert.False(looked.Has("newer version"));
        Assert.False((await site.As(Cast.Kavya).Open(own)).Has("Nothing more to take over"));
    }

    [Fact]
    public async Task A_community_has_one_version_of_its_own_until_that_is_taken_away()
    {
        await using var site = await TestSite.Start();
        var path = await site.PageOf(Cast.Ben);
        await Elsewhere(site);

        var nowhere = await Adopt(site, path, ("Title", "Kept as typed"));
        var first = (await Adopt(site, path, ("Into", "taps"))).Location;
        var second = await Adopt(site, path, ("Into", "taps"), ("Title", "Once more"));
        await (await site.As(Cast.Ana).Open(first + "/removal")).Press("Take it away", ("Reason", "Nobody used it."));
        var third = await Adopt(site, path, ("Into", "taps"), ("Title", "Once more"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, nowhere.Status);
        Assert.True(nowhere.Has("Choose a community."));
        Assert.Equal("Kept as typed", nowhere.Find("[name=Title]").GetAttribute("value"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.True(second.Has("Taps has its own version of this page already."));
        Assert.Equal(HttpStatusCode.Found, third.Status);
    }

    [Theory, InlineData(CommunityPrivacy.Private), InlineData(CommunityPrivacy.Confidential)]
    public async Task What_members_wrote_among_themselves_stays_there(CommunityPrivacy privacy)
    {
        await using var site = await TestSite.Start();
        var path = await site.PageOf(Cast.Ana);
        await Elsewhere(site);
        var form = await site.As(Cast.Ana).Open(path + "/adoption");
        await site.Set(privacy);

        var refused = await form.Press("Make our own version", ("Into", "taps"));
        var shown = await site.As(Cast.Ana).Open(path);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Has("What is written here stays with the members."));
        Assert.False(shown.Has("Use it in another community"));
        Assert.Equal(1, await Pages(site));
        Assert.Contains((await site.As(Cast.Ed).Open(path + "/adoption")).Status, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
    }

    [Fact]
    public async Task Who_reads_only_one_end_sees_nothing_of_the_other()
    {
        await using var site = await TestSite.Start();
        var path = await site.PageOf(Cast.Ben);
        await Elsewhere(site);
        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<Community>().SingleAsync(c => c.Slug == "taps")).Privacy = CommunityPrivacy.Confidential;
            await scope.Db.SaveChangesAsync();
        });
        var own = (await Adopt(site, path, ("Into", "taps"))).Location;
        await site.Settle();

        Assert.False((await site.As(Cast.Ben).Open(path)).Has("Used elsewhere"));
        Assert.True((await site.As(Cast.Ana).Open(path)).Has("Used elsewhere"));
        Assert.Contains(await site.Lines(Cast.Ben), l => l.Text == "Ana Ferreira uses “Night flow” in another community");
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ben).Open(own)).Status);
    }

    [Fact]
    public async Task Only_where_one_writes_can_one_take_it_to()
    {
        await using var site = await TestSite.Start();
        var path = await site.PageOf(Cast.Ben);
        await Elsewhere(site);

        var alone = await site.As(Cast.Kavya).Open(path + "/adoption");

        Assert.True(alone.Has("There is no other community in which you write pages."));
        Assert.Equal("/login", (await site.Visitor().Open(path + "/adoption")).Location.Split('?')[0]);
    }

    static async Task Elsewhere(TestSite site)
    {
        await (await site.As(Cast.Ana).Open("/communities/new")).Press("Start the community", ("Name", "Taps"), ("Question", "Who is here?"), ("Privacy", CommunityPrivacy.Open));
        await site.Settle();
    }

    static async Task<Page> Adopt(TestSite site, string path, params (string Field, object? Value)[] fields) =>
        await (await site.As(Cast.Ana).Open(path + "/adoption")).Press("Make our own version", fields);

    static Task<int> Pages(TestSite site) => site.InTenant(scope => scope.Db.Set<WikiPage>().CountAsync());
}
