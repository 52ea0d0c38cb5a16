using System.Net;
using Communities;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Tests.Users;

namespace Tests.Site;

/// <summary>Somebody of another organisation sees the communities that they were invited to, and nothing else.</summary>
public class GuestTests
{
    const string New = "noor@partner.example";
    const string Quiet = "/communities/quiet";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_guest_comes_by_invitation_and_meets_that_community_alone(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.Keep(A.Community("Quiet"));
        await site.Keep(A.Community("Hall", CommunityPrivacy.Restricted));
        var noor = await Guest(site);

        var statuses = new Dictionary<string, HttpStatusCode>();
        foreach (var path in new[] { Cast.WaterPath, Cast.WaterPath + "/members", Cast.QuestionPath, "/people/ana", "/people/noor-haddad", Quiet, Quiet + "/about", Quiet + "/groups", Quiet + "/requests/new", "/communities/hall", "/people/ed", "/communities/new" })
            statuses[path] = (await noor.Open(path)).Status;

        Assert.Equal([Cast.WaterPath, Cast.WaterPath + "/members", Cast.QuestionPath, "/people/ana", "/people/noor-haddad"], statuses.Where(s => s.Value == HttpStatusCode.OK).Select(s => s.Key));
        Assert.Equal(HttpStatusCode.Forbidden, statuses["/communities/new"]);
        Assert.Equal(6, statuses.Count(s => s.Value == HttpStatusCode.NotFound));
        // Anybody else with an account reads there.
        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ben).Open(Quiet)).Status);
        var list = await noor.Open("/communities");
        Assert.True(list.Has("Water"));
        Assert.False(list.Has("Quiet") || list.Has("Hall"));
        Assert.False((await noor.Open("/search?q=Larsen")).Has("Ed Larsen"));
        Assert.True((await noor.Open("/search?q=Ferreira")).Has("Ana Ferreira"));
        Assert.False((await noor.Open("/search?q=Quiet")).Has("People who share this craft."));
    }

    [Fact]
    public async Task Members_see_who_is_a_guest_and_until_when()
    {
        await using var site = await TestSite.Start();
        await Guest(site, until: "2026-12-24");

        var members = await site.As(Cast.Ben).Open(Cast.WaterPath + "/members");

        Assert.True(members.Has("Guest · another organisation") && members.Has("Until"));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_guests_stay_ends_with_its_last_day(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await Guest(site, until: "2026-11-22");

        site.Clock.Advance(TimeSpan.FromDays(2));
        await site.Settle();
        var before = await site.As(Cast.Ben).Open(Cast.WaterPath);
        site.Clock.Advance(TimeSpan.FromDays(1));
        await site.Settle();

        Assert.True(before.Has("4 members"));
        Assert.True((await site.As(Cast.Ben).Open(Cast.WaterPath)).Has("3 members"));
    }

    [Fact]
    public async Task Who_has_an_account_here_is_no_guest_whatever_the_letter_says()
    {
        await using var site = await TestSite.Start();
        await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/invitations")).Press("Send the invitations", ("Addresses", Cast.Ed.Email), ("AsGuests", "true"), ("GuestsUntil", "2026-12-24"));
        await site.Settle();

        await (await site.As(Cast.Ed).Open("/invited")).Press("Join Water");

        Assert.Null(await site.InTenant(scope => scope.Db.Set<Membership>().Where(m => m.PersonId == Cast.Ed.Id).Select(m => m.UntilUtc).SingleAsync()));
        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ed).Open("/people/ben")).Status);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task The_list_the_address_and_the_news_agree_about_guests(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var quiet = await site.Keep(A.Community("Quiet"));
        await Guest(site);

        await site.InTenant(async scope =>
        {
            var id = await scope.Db.Set<Person>().Where(p => p.UserName == "noor-haddad").Select(p => p.Id).SingleAsync();
            scope.Get<Viewer>().SignIn(id, "noor-haddad", "Noor Haddad", "", [Role.Guest]);
            var (communities, me) = (scope.Get<ICommunities>(), scope.Get<Viewer>());

            Assert.Equal(["water"], await communities.SeenBy(me).Select(c => c.Slug).ToListAsync());
            Assert.Null(await communities.Find("quiet", me, default));
            Assert.Equal([Cast.Ben.Id], await communities.ReadersAmong(quiet.Id, [id, Cast.Ben.Id], default));
            Assert.Equal([id], await communities.ReadersAmong(Cast.WaterId, [id], default));
        });
    }

    static async Task<HttpClient> Guest(TestSite site, string? until = null)
    {
        await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/invitations")).Press("Send the invitations", ("Addresses", "Noor Haddad, " + New), ("AsGuests", "true"), ("GuestsUntil", until));
        var noor = site.Visitor();
        await (await noor.Open(await site.LinkTo(New))).Press("Join", ("DisplayName", "Noor Haddad"), ("Password", "rivers run to the sea"));
        await site.Settle();
        return noor;
    }
}
