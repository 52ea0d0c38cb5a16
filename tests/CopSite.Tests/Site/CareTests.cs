using System.Net;
using Communities;
using Microsoft.EntityFrameworkCore;
using Tests.Notifications;

namespace Tests.Site;

/// <summary>Absences, thanks, what was done, and what a site calls those who do it.</summary>
public class CareTests
{
    const string RolePath = "/facilitating/" + Cast.RoleId;

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Somebody_stands_in_with_the_tools_for_that_time(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var (ana, ben) = (site.As(Cast.Ana), site.As(Cast.Ben));

        await (await ana.Open(RolePath)).Press("Settle it", ("Who", "Ben Mwangi"), ("Until", "2026-11-27"));
        await site.Settle();
        var during = await ben.Open(Cast.WaterPath + "/lifecycle");
        var home = await site.As(Cast.Kavya).Open(Cast.WaterPath);
        site.Clock.Advance(TimeSpan.FromDays(8));
        await site.Settle();

        Assert.Equal("Ana Ferreira asks you to facilitate Water while they are away", (await site.Lines(Cast.Ben)).Select(l => l.Text).First(t => t.Contains("away", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, during.Status);
        Assert.True(home.Has("Ana Ferreira is away until Friday 27 November; Ben Mwangi is looking after us."));
        Assert.Equal(HttpStatusCode.Forbidden, (await ben.Open(Cast.WaterPath + "/lifecycle")).Status);
        Assert.Equal(HttpStatusCode.OK, (await ana.Open(Cast.WaterPath + "/lifecycle")).Status);
        Assert.False((await site.As(Cast.Kavya).Open(Cast.WaterPath)).Has("is away until"));
    }

    [Fact]
    public async Task Whoever_comes_back_early_says_so()
    {
        await using var site = await TestSite.Start();
        var away = await (await (await site.As(Cast.Ana).Open(RolePath)).Press("Settle it", ("Who", "ben"), ("Until", "2026-11-27"))).Follow();

        await away.Press("I am back");

        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ben).Open(Cast.WaterPath + "/lifecycle")).Status);
    }

    [Fact]
    public async Task Only_a_member_stands_in()
    {
        await using var site = await TestSite.Start();

        var refused = await (await site.As(Cast.Ana).Open(RolePath)).Press("Settle it", ("Who", "ed"), ("Until", "2026-11-27"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Has("No member of Water is called “ed”."));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Thanks_stand_on_the_wall_and_hours_on_the_certificate(Engine engine)
    {
        await using var site = await TestSite.Start(engine);

        var wall = await (await (await (await site.As(Cast.Ben).Open(Cast.WaterPath + "/about")).Click("Thank your facilitator")).Press("Say thank you", ("Text", "You answered within an hour."))).Follow();
        var again = await wall.Press("Say thank you", ("Text", "And again."));
        await (await site.As(Cast.Ana).Open(RolePath + "/log")).Press("Write it down", ("Text", "Greeted three people"), ("Hours", "1.5"));
        await site.Settle();
        var certificate = await site.As(Cast.Ana).Open(RolePath + "/certificate");

        Assert.True(wall.Has("“You answered within an hour.”"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("Ben Mwangi thanks you for what you do in Water", (await site.Lines(Cast.Ana)).Select(l => l.Text));
        Assert.True(certificate.Has("1 act of care written down, in 1.5 hours; thanked 1 time by members."));
    }

    [Theory]
    [InlineData("ana", HttpStatusCode.OK), InlineData("admin", HttpStatusCode.OK), InlineData("ben", HttpStatusCode.NotFound), InlineData("ed", HttpStatusCode.NotFound)]
    public async Task The_log_is_for_those_who_look_after_the_community(string who, HttpStatusCode status)
    {
        await using var site = await TestSite.Start();
        var client = site.As(Cast.All.Single(m => m.Name == who));

        Assert.Equal(status, (await client.Open(RolePath + "/log")).Status);
        var from = await client.Open("/account");
        var written = await client.Page(new(HttpMethod.Post, RolePath + "/log")
        {
            Content = new FormUrlEncodedContent([new("Text", "Did much"), new("Hours", "1"), new("__RequestVerificationToken", from.Find("[name=__RequestVerificationToken]").GetAttribute("value"))]),
        });

        Assert.Equal(who switch { "ana" => HttpStatusCode.Redirect, "admin" => HttpStatusCode.Forbidden, _ => HttpStatusCode.NotFound }, written.Status);
    }

    [Fact]
    public async Task People_who_do_not_belong_thank_nobody_and_only_the_two_take_thanks_away()
    {
        await using var site = await TestSite.Start();
        await (await site.As(Cast.Ben).Open(Cast.WaterPath + "/thanks")).Press("Say thank you", ("Text", "You listen."));
        var id = await site.InTenant(scope => scope.Db.Set<Thanks>().Select(t => t.Id).SingleAsync());

        Assert.Empty((await site.As(Cast.Ed).Open(Cast.WaterPath + "/thanks")).FindAll("textarea"));
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(site, Cast.Ed, "/thanks", "")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(site, Cast.Kavya, "/thanks/" + id, "delete")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await Send(site, Cast.Ana, "/thanks/" + id, "delete")).Status);
    }

    [Fact]
    public async Task A_site_says_it_in_its_own_word()
    {
        await using var site = await TestSite.Start();
        var before = await site.As(Cast.Ana).Open("/admin/facilitator-word");

        await (await site.As(Cast.Ada).Open("/admin/facilitator-word")).Press("Save", ("Singular", "Coordinator"), ("Plural", "Coordinators"), ("Verb", "coordinate"));
        await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/facilitators/new")).Press("Ask", ("Who", "kavya"));
        await site.Settle();
        var told = (await site.Lines(Cast.Kavya)).Single(l => l.Path.StartsWith("/facilitating/", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotFound, before.Status);
        Assert.Equal("Ana Ferreira asks you to coordinate Water", told.Text);
        foreach (var path in new[] { Cast.WaterPath, Cast.WaterPath + "/about", Cast.WaterPath + "/members", Cast.WaterPath + "/facilitators", "/facilitating", told.Path, "/communities" })
            Assert.DoesNotContain("acilitat", (await site.As(Cast.Kavya).Open(path)).Find("main").TextContent, StringComparison.Ordinal);
        Assert.True((await site.As(Cast.Ben).Open(Cast.WaterPath + "/facilitators")).Has("Coordinators"));
    }

    static async Task<Page> Send(TestSite site, Member member, string below, string method)
    {
        var from = await site.As(member).Open("/account");
        return await from.Client.Page(new(HttpMethod.Post, Cast.WaterPath + below)
        {
            Content = new FormUrlEncodedContent([new("_method", method), new("Text", "Words"), new("__RequestVerificationToken", from.Find("[name=__RequestVerificationToken]").GetAttribute("value"))]),
        });
    }
}
