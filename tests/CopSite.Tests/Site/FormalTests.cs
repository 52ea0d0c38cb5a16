using System.Net;
using Communities;
using Kernel.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tests.Notifications;

namespace Tests.Site;

/// <summary>A community that began with a name and a question gets a charter.</summary>
public class FormalTests
{
    const string Pumps = "/communities/pump-people";

    // Kavya is the Marcus of the story, Ed its Helen: she approves because she holds the role of sponsors.
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Starting_small_growing_formal(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await Sponsor(site, Cast.Ed);
        await (await site.As(Cast.Ben).Open("/communities/new")).Press("Start the community", ("Name", "Pump people"), ("Question", "Which pump would you never buy again?"), ("Facilitate", null));
        foreach (var member in new[] { Cast.Ana, Cast.Kavya, Cast.Ada }) await (await site.As(member).Open(Pumps)).Press("Join this community");
        await (await site.As(Cast.Ben).Open(Pumps + "/facilitators/new")).Press("Ask", ("Who", "Kavya Rao"));
        await site.Settle();
        var kavya = site.As(Cast.Kavya);
        await (await kavya.Open((await site.Lines(Cast.Kavya)).Single(l => l.Text.Contains("facilitate Pump people", StringComparison.Ordinal)).Path)).Press("Yes, I will");
        var discussion = (await kavya.Open(Pumps)).Find("a[href*='/discussions/']:not([href$='/new'])").GetAttribute("href")!;

        var first = await (await kavya.Open(Pumps + "/about")).Click("Make formal");
        var second = await (await first.Press("Keep it, and go on", ("Purpose", "Pumps that last."), ("Scope", "Pumps, not pipes."))).Follow();
        var third = await (await second.Press("Keep it, and go on", ("Norms", "Ask early."), ("Roles", "Kavya tends it."))).Follow();
        var last = await (await third.Press("Keep it, and go on", ("Measures", "Answers in two days."), ("Review", "2027-05-20"), ("Sponsor", "Ed Larsen"))).Follow();
        await last.Press("Send it in for approval");
        await site.Settle();
        var waiting = await site.As(Cast.Ed).Open((await site.Lines(Cast.Ed)).Single(l => l.Text == "The charter of Pump people waits for you").Path);
        await waiting.Press("Approve it");
        await site.Settle();

        var about = await kavya.Open(Pumps + "/about");
        Assert.True(about.Has("Charter, version 1") && about.Has("Pumps, not pipes.") && about.Has("Ed Larsen"));
        Assert.True(about.Has("4 members"));
        Assert.True((await kavya.Open(Pumps)).Has("Pumps that last."));
        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ben).Open(discussion)).Status);
        Assert.Contains("The charter of Pump people is approved", (await site.Lines(Cast.Kavya)).Select(l => l.Text));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_charter_comes_back_is_changed_and_every_version_is_kept(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var (ana, ada) = (site.As(Cast.Ana), site.As(Cast.Ada));
        await Write(ana, scope: "Pumps.");
        await site.Settle();
        var path = (await site.Lines(Cast.Ada)).Single(l => l.Text == "The charter of Water waits for you").Path;

        var refused = await (await ada.Open(path)).Press("Send it back", ("Reason", ""));
        await (await ada.Open(path)).Press("Send it back", ("Reason", "Say that pipes are in."));
        await site.Settle();
        var back = await ana.Open(Cast.WaterPath + "/charter");
        await Write(ana, scope: "Pumps and pipes.");
        await (await ada.Open(path)).Press("Approve it");
        await Write(ana, scope: "Pumps, pipes and valves.");
        await site.Settle();
        var second = (await (await ada.Open("/charters")).Click("Water")).Press("Approve it");
        await second;

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(back.Has("Say that pipes are in."));
        var charter = await site.As(Cast.Ben).Open(Cast.WaterPath + "/charter");
        Assert.True(charter.Has("Charter, version 2"));
        Assert.Contains(charter.FindAll("ins"), i => i.TextContent.Contains("valves", StringComparison.Ordinal));
        Assert.True((await charter.Click("Version 1")).Has("Pumps and pipes."));
    }

    [Fact]
    public async Task What_was_typed_is_kept_and_nothing_half_done_is_sent_in()
    {
        await using var site = await TestSite.Start();
        var ana = site.As(Cast.Ana);

        await (await ana.Open(Cast.WaterPath + "/charter/edit")).Press("Keep it, and go on", ("Purpose", "Water that flows."), ("Scope", "Everything wet."));
        var unknown = await (await ana.Open(Cast.WaterPath + "/charter/edit?step=3")).Press("Keep it, and go on", ("Measures", "Fewer leaks."), ("Sponsor", "nobody-here"));
        var last = await ana.Open(Cast.WaterPath + "/charter/edit?step=4");

        Assert.Equal("Everything wet.", (await ana.Open(Cast.WaterPath + "/charter/edit?step=1")).Find("[name=Scope]").TextContent.Trim());
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Fewer leaks."), (unknown.Status, unknown.Find("[name=Measures]").TextContent.Trim()));
        Assert.True(last.Has("Still missing") && last.Has("A sponsor"));
        Assert.Empty(last.FindAll("form[action$='/charter/proposal']"));
    }

    [Theory]
    [InlineData("ana", HttpStatusCode.OK, HttpStatusCode.Forbidden), InlineData("admin", HttpStatusCode.OK, HttpStatusCode.OK), InlineData("ben", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), InlineData("ed", HttpStatusCode.NotFound, HttpStatusCode.Forbidden)]
    public async Task Who_writes_and_who_approves(string who, HttpStatusCode writes, HttpStatusCode approves)
    {
        await using var site = await TestSite.Start();
        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<Community>().SingleAsync(c => c.Id == Cast.WaterId)).Privacy = CommunityPrivacy.Confidential;
            return await scope.Db.SaveChangesAsync();
        });
        await Write(site.As(Cast.Ada), scope: "Water.");
        var id = await site.InTenant(scope => scope.Db.Set<Charter>().Select(c => c.Id).SingleAsync());
        var client = site.As(Cast.All.Single(m => m.Name == who));

        Assert.Equal(approves, (await client.Open("/charters")).Status);
        Assert.Equal(approves, (await client.Open("/charters/" + id)).Status);
        var edited = (await client.Open(Cast.WaterPath + "/charter/edit")).Status;
        Assert.Equal(writes, edited == HttpStatusCode.Redirect ? HttpStatusCode.OK : edited);
    }

    static async Task Write(HttpClient client, string scope)
    {
        var page = await (await (await client.Open(Cast.WaterPath + "/charter/edit")).Press("Keep it, and go on", ("Purpose", "Water that flows."), ("Scope", scope))).Follow();
        page = await (await page.Press("Keep it, and go on", ("Norms", "Ask early."), ("Roles", "Ana tends it."))).Follow();
        page = await (await page.Press("Keep it, and go on", ("Measures", "Fewer leaks."), ("Review", "2027-05-20"), ("Sponsor", "kavya"))).Follow();
        await page.Press("Send it in for approval");
    }

    static Task Sponsor(TestSite site, Member member) => site.InTenant(async scope =>
    {
        var role = await scope.Db.Set<Role>().SingleAsync(r => r.Name == Role.Sponsor);
        scope.Db.Add(new IdentityUserRole<string> { UserId = member.Id, RoleId = role.Id });
        return await scope.Db.SaveChangesAsync();
    });
}
