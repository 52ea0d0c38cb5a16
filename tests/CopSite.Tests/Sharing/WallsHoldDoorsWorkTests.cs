using System.Net;
using Communities;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;
using Tests.Notifications;

namespace Tests.Sharing;

/// <summary>Walls hold, doors work (story S2): nothing of another organisation is met, but what its authors let out.</summary>
public class WallsHoldDoorsWorkTests
{
    const string SouthCase = "castcasestudy0000000000002";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_authors_agree_to_is_in_the_hub_and_what_they_take_back_is_gone_within_five_minutes(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var (south, hub) = await ThreeSites(site);
        var (kavya, hubAdmin) = (await site.In(south, Cast.Kavya), await site.In(hub, Cast.Ada));

        await Walls(site, south, kavya);
        await Doors(site, hub, hubAdmin);
        await site.Work(hub, south);
        await Shown(site, hub, hubAdmin, kavya);

        await (await site.As(Cast.Ben).Open(await site.ConsentPath())).Press("Take it back");
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        await site.Work(hub);
        await Gone(site, hub, hubAdmin);
    }

    static async Task<(Tenant South, Tenant Hub)> ThreeSites(TestSite site)
    {
        await site.Call("Northshire");
        var south = await site.Neighbour("southport");
        var hub = await site.Hub();
        await site.Publish(site.Tenant, Outwardly.CaseId, Outwardly.Title, "A zebrafinch sang.", Cast.Ben);
        await site.Publish(south, SouthCase, "Quokka valves", "A quokka sang.", Cast.Ben);
        await site.InTenant(south, async scope =>
        {
            (await scope.Db.Set<Community>().SingleAsync(c => c.Id == Cast.WaterId)).Privacy = CommunityPrivacy.Restricted;
            await scope.Db.SaveChangesAsync();
            return true;
        });
        await site.Work(south, hub);
        return (south, hub);
    }

    // A member of Northshire searches, follows feeds, guesses addresses, asks the API.
    static async Task Walls(TestSite site, Tenant south, HttpClient kavya)
    {
        var ben = site.As(Cast.Ben);
        Assert.True((await ben.Open("/search?q=zebrafinch")).Has(Outwardly.Title));
        foreach (var path in new[] { "/search?q=quokka", "/search/suggestions?q=quokka", "/communities/water/case-studies", "/feeds/discussions", "/feeds/communities/water", "/", $"/communities/water/case-studies/{SouthCase}", $"/api/content/{SouthCase}", "/shared", "/shared/" + SouthCase,
            $"/{south.Prefix}/communities/water/case-studies/{SouthCase}", $"/{south.Prefix}/search?q=quokka", $"/{south.Prefix}/feeds/communities/water", $"/{south.Prefix}/api/content/{SouthCase}", $"/{south.Prefix}/communities/water/case-studies/{SouthCase}/sharing", $"/{south.Prefix}/shared" })
            Assert.DoesNotContain("Quokka valves", (await ben.Open(path)).Html);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.Open($"/communities/water/case-studies/{SouthCase}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.Open($"/api/content/{SouthCase}")).Status);
        // The test would find something: Southport's own people read it.
        Assert.True((await kavya.Open($"/{south.Prefix}/communities/water/case-studies/{SouthCase}")).Has("Quokka valves"));
    }

    // The hub's administrator gives a code, Northshire's enters it, the editor asks, the author agrees.
    static async Task Doors(TestSite site, Tenant hub, HttpClient hubAdmin)
    {
        Assert.True((await hubAdmin.Open("/hub/admin/sharing")).Has("This site is a hub"));
        var joined = await (await site.Enter(await Outwardly.NewCode(hubAdmin, "/hub"))).Follow();
        Assert.True(joined.Has("This site is connected with The Hub."));
        Assert.True((await hubAdmin.Open("/hub/admin/sharing")).Has("Northshire"));

        var form = await (await site.As(Cast.Ed).Open(Outwardly.CasePath)).Click("Share outward");
        Assert.True(form.Has("from Northshire") && form.Has("A zebrafinch sang."));
        await site.Ask();
        await site.Work(hub);
        Assert.Empty(await site.Shared(hub));

        Assert.Contains(await site.Lines(Cast.Ben), l => l.Text == "Ed Larsen asks whether “Walks at night” may be shared with The Hub");
        Assert.True((await site.As(Cast.Ben).Open(await site.ConsentPath())).Has("A zebrafinch sang."));
        await site.Say(Cast.Ben, "Yes");
    }

    static async Task Shown(TestSite site, Tenant hub, HttpClient reader, HttpClient southport)
    {
        var visitor = site.Visitor();
        var list = await reader.Open("/hub/shared");
        Assert.True(list.Has(Outwardly.Title) && list.Has("from Northshire"));
        var page = await list.Click(Outwardly.Title);
        Assert.True(page.Has("from Northshire") && page.Has("A zebrafinch sang.") && page.Has("By Ben Mwangi") && page.Has("1 picture or file stays at Northshire."));
        Assert.True((await reader.Open("/hub/search?q=zebrafinch")).Has(Outwardly.Title));
        Assert.Contains(reader.BaseAddress!.Host, (await site.As(Cast.Ed).Open(Outwardly.SharingPath)).Find($"a[href$='{(await site.Shared(hub)).Single().Id}']").GetAttribute("href")!);

        // Its authors agreed to readers with an account in the hub, and to no others.
        foreach (var path in new[] { "/hub/shared", "/hub/search?q=zebrafinch", "/hub/feeds/shared", page.Answer.RequestMessage!.RequestUri!.AbsolutePath, $"/hub/api/content/{(await site.Shared(hub)).Single().Id}" })
            Assert.DoesNotContain(Outwardly.Title, (await visitor.Open(path)).Html);
        foreach (var path in new[] { "/southport/search?q=zebrafinch", "/southport/shared", "/southport/communities/water/case-studies" }) Assert.DoesNotContain(Outwardly.Title, (await southport.Open(path)).Html);
    }

    static async Task Gone(TestSite site, Tenant hub, HttpClient reader)
    {
        Assert.Empty(await site.Shared(hub));
        Assert.False((await reader.Open("/hub/shared")).Has(Outwardly.Title));
        Assert.False((await reader.Open("/hub/search?q=zebrafinch")).Has(Outwardly.Title));
        Assert.False((await reader.Open("/hub/shared/inbox")).Has(Outwardly.Title));
        var stands = await site.As(Cast.Ed).Open(Outwardly.SharingPath);
        Assert.True(stands.Has("Removed") && stands.Has("One of its authors took their consent back."));
        Assert.Contains(await site.Lines(Cast.Ed), l => l.Text.StartsWith("“Walks at night” goes from The Hub.", StringComparison.Ordinal));
    }
}
