using System.Net;
using Communities;
using Events;
using Microsoft.EntityFrameworkCore;
using Tests.Notifications;

namespace Tests.Site;

/// <summary>Sub-groups begin, go their own way, and come back.</summary>
public class FamilyTests
{
    const string Valves = "/communities/valves";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_sub_group_stands_on_its_parents_home_and_goes_its_own_way(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var ana = site.As(Cast.Ana);

        var group = await (await Started(ana)).Follow();
        var home = await site.As(Cast.Ben).Open(Cast.WaterPath);
        await (await site.As(Cast.Ben).Open(Valves)).Press("Join this community");
        var own = await (await (await ana.Open(Valves + "/graduation")).Press("Let it go its own way")).Follow();
        await site.Settle();

        Assert.True(group.Has("Part of Water") && group.Has("Which valve leaks first?"));
        Assert.True(home.Has("Sub-groups") && home.Has("Valves"));
        Assert.True(own.Has("2 members"));
        Assert.False(own.Has("Part of Water"));
        Assert.True((await site.As(Cast.Ben).Open(Cast.WaterPath + "/about")).Has("Valves grew out of this community"));
        Assert.Contains("Valves is a community of its own now", (await site.Lines(Cast.Ben)).Select(l => l.Text));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_lies_in_a_group_goes_along_and_its_addresses_lead_there(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var ana = site.As(Cast.Ana);
        await Started(ana);
        await (await site.As(Cast.Ed).Open(Valves)).Press("Join this community");
        var talk = (await ana.Open(Valves)).Find("a[href*='/discussions/']:not([href$='/new'])").GetAttribute("href")!.Split('#')[0];
        await (await site.As(Cast.Ed).Open(talk)).Press("Reply", ("Body", "The oldest."));
        var eventPath = await Planned(site);
        await site.Settle();

        var choose = await ana.Open(Valves + "/merger");
        var told = await choose.Press("See what will happen", ("into", "water"));
        var there = await (await told.Press("Merge them now")).Follow();
        await site.Settle();

        Assert.True(told.Has("1 more person becomes a member of Water.") && told.Has("this moves there: 1 discussion and 1 event."));
        Assert.Equal(Cast.WaterPath, there.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.True(there.Has("4 members"));
        var old = await ana.Open(talk);
        Assert.Equal(talk.Replace("/valves/", "/water/", StringComparison.Ordinal), old.Location);
        Assert.True((await old.Follow()).Has("Which valve leaks first?"));
        Assert.Equal(HttpStatusCode.OK, (await (await site.As(Cast.Ed).Open(eventPath)).Follow()).Status);
        Assert.Equal(Cast.WaterPath, (await site.Visitor().Open(Valves)).Location);
        Assert.True((await site.Visitor().Open("/search?q=leaks")).Has("Which valve leaks first?"));
        Assert.True((await ana.Open(Cast.WaterPath + "/about")).Has("Valves became part of this community"));
        Assert.Contains("Valves is part of Water now", (await site.Lines(Cast.Ed)).Select(l => l.Text));
        // What was told before still leads somewhere.
        Assert.DoesNotContain(await site.Lines(Cast.Ana), l => l.PlaceId.Length > 0 && l.PlaceId != Cast.WaterId);
        Assert.True((await ana.Open("/notifications")).Has("Ed Larsen replied"));
    }

    [Fact]
    public async Task Nobody_learns_by_a_former_address_of_what_they_may_not_know()
    {
        await using var site = await TestSite.Start();
        await Started(site.As(Cast.Ana));
        await (await (await site.As(Cast.Ana).Open(Valves + "/merger")).Press("See what will happen", ("into", "water"))).Press("Merge them now");
        await Set(site, c => c.Privacy = CommunityPrivacy.Confidential);

        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ed).Open(Valves)).Status);
        Assert.Equal(Cast.WaterPath, (await site.As(Cast.Ben).Open(Valves)).Location);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Closing_a_community_closes_its_groups_along(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await Started(site.As(Cast.Ana));

        await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/about/edit")).Press("Save", ("Privacy", "Confidential"));
        var wider = await (await site.As(Cast.Ana).Open(Valves + "/about/edit")).Press("Save", ("Privacy", "Open"), ("Purpose", "Valves that close."));

        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ed).Open(Valves)).Status);
        Assert.True(wider.Has("A sub-group is never open to more people"));
    }

    [Fact]
    public async Task Members_start_groups_where_facilitators_let_them()
    {
        await using var site = await TestSite.Start();
        var ben = site.As(Cast.Ben);
        var before = await ben.Open(Cast.WaterPath + "/groups/new");

        await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/about/edit")).Press("Save", ("MembersStartGroups", "true"));
        var after = await Started(ben);

        Assert.Equal(HttpStatusCode.Forbidden, before.Status);
        Assert.Equal(Valves, after.Location);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ed).Open(Cast.WaterPath + "/groups/new")).Status);
    }

    [Theory]
    [InlineData("ana", HttpStatusCode.OK), InlineData("admin", HttpStatusCode.OK), InlineData("ben", HttpStatusCode.Forbidden), InlineData("ed", HttpStatusCode.Forbidden)]
    public async Task Only_those_who_look_after_a_group_move_it(string who, HttpStatusCode status)
    {
        await using var site = await TestSite.Start();
        await Started(site.As(Cast.Ana));
        await (await site.As(Cast.Ben).Open(Valves)).Press("Join this community");
        var client = site.As(Cast.All.Single(m => m.Name == who));

        Assert.Equal(status, (await client.Open(Valves + "/graduation")).Status);
        Assert.Equal(status, (await client.Open(Valves + "/merger?into=water")).Status);
    }

    static async Task<Page> Started(HttpClient client) =>
        await (await client.Open(Cast.WaterPath + "/groups/new")).Press("Start the community", ("Name", "Valves"), ("Question", "Which valve leaks first?"));

    static Task Set(TestSite site, Action<Community> change) => site.InTenant(async scope =>
    {
        change(await scope.Db.Set<Community>().SingleAsync(c => c.Id == Cast.WaterId));
        return await scope.Db.SaveChangesAsync();
    });

    static Task<string> Planned(TestSite site) => site.InTenant(async scope =>
    {
        var planned = new Event
        {
            CommunityId = await scope.Db.Set<Community>().Where(c => c.Slug == "valves").Select(c => c.Id).SingleAsync(), OwnerId = Cast.Ana.Id, Author = Cast.Ana.Name, DisplayText = "Turning valves", Description = "Bring gloves.",
            StartUtc = Cast.Noon.AddDays(7), EndUtc = Cast.Noon.AddDays(7).AddHours(1), TimeZone = "Europe/London", CreatedUtc = Cast.Noon, ModifiedUtc = Cast.Noon,
        };
        planned.Path = $"communities/valves/events/{planned.Id}";
        planned.Edited();
        planned.Publish(Cast.Noon);
        scope.Db.Add(planned);
        await scope.Db.SaveChangesAsync();
        return "/" + planned.Path;
    });
}
