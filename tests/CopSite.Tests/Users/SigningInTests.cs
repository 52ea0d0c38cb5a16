using System.Net;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Tenants;
using Users;
using Users.Doors;

namespace Tests.Users;

public class SigningInTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task The_right_password_lets_somebody_in_and_signing_out_lets_them_out(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var ben = site.Visitor();

        var signedIn = await ben.SignIn(Cast.Ben.Email, Cast.Password);
        var account = await ben.Open("/account");
        var signedOut = await account.Press("Sign out");
        var after = await ben.Open("/account");

        Assert.Equal("/", signedIn.Location);
        Assert.True(account.Has("Ben Mwangi"));
        Assert.Equal("\"cache\"", string.Join("", signedOut.Answer.Headers.GetValues("Clear-Site-Data")));
        Assert.Equal("/login?returnUrl=%2Faccount", after.Location);
    }

    [Fact]
    public async Task A_cookie_is_worth_nothing_after_signing_out()
    {
        await using var site = await TestSite.Start();
        var kept = site.As(Cast.Ben);

        await (await site.As(Cast.Ben).Open("/account")).Press("Sign out");

        Assert.StartsWith("/login", (await kept.Open("/account")).Location);
    }

    [Fact]
    public async Task The_cookie_is_bound_to_host_https_and_tenant()
    {
        await using var site = await TestSite.Start();

        var answer = await site.Visitor().SignIn(Cast.Ben.Email, Cast.Password);
        var cookie = answer.Answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-cop-" + site.Tenant.Id, StringComparison.Ordinal));

        Assert.Contains("; path=/; secure; samesite=lax; httponly", cookie);
        Assert.DoesNotContain("max-age", cookie);
    }

    [Fact]
    public async Task A_session_of_one_site_is_worth_nothing_on_another()
    {
        await using var site = await TestSite.Start();
        var other = await site.Get<TenantFactory>().Create(new TenantOrder("south", "", "south", "cast", Cast.Ada.Email, Cast.Password, "South Works", Cast.Password), _ => { }, CancellationToken.None);
        var secret = await site.InTenant(async s => await s.Get<Sessions>().Open((await s.Db.Set<Person>().SingleAsync(p => p.Email == Cast.Ada.Email)).Id));

        var cookies = site.Get<SessionCookie>();
        var here = await With(site, $"{cookies.NameFor(site.Tenant.Id)}={secret}", "/account");
        var there = await With(site, $"{cookies.NameFor(site.Tenant.Id)}={secret}; {cookies.NameFor(other.Id)}={secret}", "/south/account");

        Assert.Equal(HttpStatusCode.OK, here.Status);
        Assert.Equal("/south/login?returnUrl=%2Faccount", there.Location);
    }

    static Task<Page> With(TestSite site, string cookies, string path) =>
        site.Visitor().Page(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Cookie", cookies } } });

    [Fact]
    public async Task Staying_signed_in_outlives_the_browser_and_quiet_days()
    {
        await using var site = await TestSite.Start();
        var (ben, kavya) = (site.Visitor(), site.Visitor());
        await ben.SignIn(Cast.Ben.Email, Cast.Password, stays: true);
        await kavya.SignIn(Cast.Kavya.Email, Cast.Password);

        site.Clock.Advance(TimeSpan.FromHours(9));

        Assert.Equal(HttpStatusCode.OK, (await ben.Open("/account")).Status);
        Assert.StartsWith("/login", (await kavya.Open("/account")).Location);
        site.Clock.Advance(TimeSpan.FromDays(30));
        Assert.StartsWith("/login", (await ben.Open("/account")).Location);
    }

    [Fact]
    public async Task Looking_round_keeps_a_session_alive_but_not_past_thirty_days()
    {
        await using var site = await TestSite.Start();
        var ben = site.Visitor();
        await ben.SignIn(Cast.Ben.Email, Cast.Password);

        for (var day = 0; day < 29; day++)
            for (var visit = 0; visit < 4; visit++)
            {
                site.Clock.Advance(TimeSpan.FromHours(6));
                Assert.Equal(HttpStatusCode.OK, (await ben.Open("/account")).Status);
            }
        site.Clock.Advance(TimeSpan.FromHours(25));

        Assert.StartsWith("/login", (await ben.Open("/account")).Location);
    }

    [Fact]
    public async Task Signing_in_leads_back_to_where_it_was_asked_for_and_never_elsewhere()
    {
        await using var site = await TestSite.Start();

        var back = await site.Visitor().SignIn("/login?returnUrl=%2Faccount%2Fprofile", Cast.Ben.Email, Cast.Password);
        var away = await site.Visitor().SignIn("/login?returnUrl=%2F%2Fevil.test", Cast.Ben.Email, Cast.Password);

        Assert.Equal("/account/profile", back.Location);
        Assert.Equal("/", away.Location);
    }

    [Fact]
    public async Task A_planted_cookie_is_not_taken_over()
    {
        await using var site = await TestSite.Start();
        var ben = site.As(Cast.Ana);

        await (await ben.Open("/account")).Press("Sign out");
        await ben.SignIn(Cast.Ben.Email, Cast.Password);

        Assert.True((await ben.Open("/account")).Has("Ben Mwangi"));
        Assert.StartsWith("/login", (await site.As(Cast.Ana).Open("/account")).Location);
    }

    [Fact]
    public async Task Somebody_who_is_suspended_is_out_at_once_and_stays_out()
    {
        await using var site = await TestSite.Start();
        var ben = site.As(Cast.Ben);
        await ben.Open("/account");

        await site.InTenant(async s =>
        {
            (await s.Db.Set<Person>().SingleAsync(p => p.UserName == "ben")).SuspendedUtc = site.Clock.NowUtc;
            await s.Db.SaveChangesAsync();
        });

        Assert.StartsWith("/login", (await ben.Open("/account")).Location);
        Assert.True((await site.Visitor().SignIn(Cast.Ben.Email, Cast.Password)).Has("This account is suspended."));
    }

    [Fact]
    public async Task Other_browsers_can_be_signed_out_from_one()
    {
        await using var site = await TestSite.Start();
        var (here, there) = (site.As(Cast.Ben), site.Visitor());
        await there.SignIn(Cast.Ben.Email, Cast.Password);

        await (await here.Open("/account/sessions")).Press("Sign out everywhere else");

        Assert.Equal(HttpStatusCode.OK, (await here.Open("/account")).Status);
        Assert.StartsWith("/login", (await there.Open("/account")).Location);
    }

    [Fact]
    public async Task Nobody_ends_a_session_of_somebody_else()
    {
        await using var site = await TestSite.Start();
        var anas = await site.InTenant(s => s.Db.Set<Session>().Where(x => s.Db.Set<Person>().Any(p => p.Id == x.PersonId && p.UserName == "ana")).Select(x => x.Id).SingleAsync());
        var there = site.Visitor();
        await there.SignIn(Cast.Ben.Email, Cast.Password);
        var page = await site.As(Cast.Ben).Open("/account/sessions");

        page.Find("form[action*='/account/sessions/']").SetAttribute("action", "/account/sessions/" + anas);
        var answer = await page.Press("Sign out A browser");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ana).Open("/account")).Status);
    }

    [Fact]
    public async Task A_page_of_a_signed_in_person_writes_nothing_within_five_minutes()
    {
        await using var site = await TestSite.Start();
        var ben = site.As(Cast.Ben);
        var before = await Seen(site);

        site.Clock.Advance(TimeSpan.FromMinutes(4));
        await ben.Open("/account");
        var soon = await Seen(site);
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        await ben.Open("/account");

        Assert.Equal(before, soon);
        Assert.Equal(site.Clock.NowUtc, await Seen(site));
    }

    static Task<DateTime> Seen(TestSite site) => site.InTenant(s =>
        s.Db.Set<Session>().Where(x => s.Db.Set<Person>().Any(p => p.Id == x.PersonId && p.UserName == "ben")).Select(x => x.SeenUtc).SingleAsync());
}
