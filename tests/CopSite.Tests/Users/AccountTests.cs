using System.Net;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;
using Users;

namespace Tests.Users;

public class AccountTests
{
    const string NewPassword = "seven grey herons wait";

    static async Task<Page> SignIn(TestSite site, string email, string password) =>
        await (await site.Visitor().Open("/login")).Press("Sign in", ("Email", email), ("Password", password));

    [Fact]
    public async Task A_forgotten_password_is_chosen_anew_by_letter()
    {
        await using var site = await TestSite.Start();
        var old = site.As(Cast.Ben);

        var asked = await (await site.Visitor().Open("/account/reset")).Press("Send me the link", ("Email", Cast.Ben.Email));
        var link = await site.LinkTo(Cast.Ben.Email);
        var chosen = await (await site.Visitor().Open(link)).Press("Use this password", ("Password", NewPassword));

        Assert.Equal("/account/reset/sent", asked.Location);
        Assert.Equal("/login", chosen.Location);
        Assert.Equal("/", (await SignIn(site, Cast.Ben.Email, NewPassword)).Location);
        Assert.StartsWith("/login", (await old.Open("/account")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(link)).Status);
    }

    [Fact]
    public async Task Asking_for_a_strangers_password_answers_alike_and_writes_to_nobody()
    {
        await using var site = await TestSite.Start();

        var asked = await (await site.Visitor().Open("/account/reset")).Press("Send me the link", ("Email", "nobody@example.org"));

        Assert.Equal("/account/reset/sent", asked.Location);
        Assert.Empty(await site.Letters());
    }

    [Fact]
    public async Task A_reset_link_dies_after_an_hour_and_with_a_change_of_password()
    {
        await using var site = await TestSite.Start();
        await (await site.Visitor().Open("/account/reset")).Press("Send me the link", ("Email", Cast.Ben.Email));
        await (await site.Visitor().Open("/account/reset")).Press("Send me the link", ("Email", Cast.Ana.Email));
        var (bens, anas) = (await site.LinkTo(Cast.Ben.Email), await site.LinkTo(Cast.Ana.Email));

        await (await site.As(Cast.Ben).Open("/account/password")).Press("Change my password", ("Current", Cast.Password), ("Password", NewPassword));
        var changed = await site.Visitor().Open(bens);
        site.Clock.Advance(TimeSpan.FromMinutes(61));

        Assert.Equal(HttpStatusCode.NotFound, changed.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(anas)).Status);
    }

    [Fact]
    public async Task A_reset_frees_somebody_from_a_strangers_failures()
    {
        await using var site = await TestSite.Start();
        for (var tries = 0; tries < 6; tries++)
        {
            await SignIn(site, Cast.Ben.Email, "not the right one at all");
            site.Clock.Advance(TimeSpan.FromSeconds(40));
        }
        await SignIn(site, Cast.Ben.Email, "not the right one at all");

        await (await site.Visitor().Open("/account/reset")).Press("Send me the link", ("Email", Cast.Ben.Email));
        await (await site.Visitor().Open(await site.LinkTo(Cast.Ben.Email))).Press("Use this password", ("Password", NewPassword));

        Assert.Equal("/", (await SignIn(site, Cast.Ben.Email, NewPassword)).Location);
    }

    [Fact]
    public async Task Changing_the_password_needs_the_present_one_and_ends_other_sessions()
    {
        await using var site = await TestSite.Start();
        var (here, there) = (site.As(Cast.Ben), site.Visitor());
        await (await there.Open("/login")).Press("Sign in", ("Email", Cast.Ben.Email), ("Password", Cast.Password));

        var wrong = await (await here.Open("/account/password")).Press("Change my password", ("Current", "not the right one"), ("Password", NewPassword));
        site.Clock.Advance(TimeSpan.FromSeconds(2));
        var right = await wrong.Press("Change my password", ("Current", Cast.Password), ("Password", NewPassword));

        Assert.True(wrong.Has("That is not your password."));
        Assert.Equal("/account", right.Location);
        Assert.Equal(HttpStatusCode.OK, (await here.Open("/account")).Status);
        Assert.StartsWith("/login", (await there.Open("/account")).Location);
        Assert.Contains("was changed", await site.LastLetter(Cast.Ben.Email));
    }

    [Fact]
    public async Task A_new_address_is_confirmed_there_and_told_to_the_old_one()
    {
        await using var site = await TestSite.Start();
        var ben = site.As(Cast.Ben);

        await (await ben.Open("/account/email")).Press("Change my address", ("Email", "ben@elsewhere.example"), ("Password", Cast.Password));
        var before = await ben.Open("/account");
        await (await ben.Open(await site.LinkTo("ben@elsewhere.example"))).Press("Use this address");

        Assert.True(before.Has(Cast.Ben.Email));
        Assert.True((await ben.Open("/account")).Has("ben@elsewhere.example"));
        Assert.Contains("has a new e-mail address", await site.LastLetter(Cast.Ben.Email));
        Assert.Equal("/", (await SignIn(site, "ben@elsewhere.example", Cast.Password)).Location);
    }

    [Fact]
    public async Task Somebody_elses_address_cannot_be_taken_and_the_page_does_not_say_whose_it_is()
    {
        await using var site = await TestSite.Start();

        var asked = await (await site.As(Cast.Ben).Open("/account/email")).Press("Change my address", ("Email", Cast.Ana.Email), ("Password", Cast.Password));

        Assert.Equal("/account/email/sent", asked.Location);
        Assert.Contains("wanted to use this address", await site.LastLetter(Cast.Ana.Email));
    }

    [Fact]
    public async Task A_profile_shows_what_somebody_writes_about_themselves()
    {
        await using var site = await TestSite.Start();
        var ben = site.As(Cast.Ben);

        var saved = await (await ben.Open("/account/profile")).Press("Save", ("DisplayName", "Ben M. Mwangi"), ("JobTitle", "Pump engineer"), ("Organisation", "Rift Water"), ("Bio", "I like **old pumps**. <script>alert(1)</script>"));
        var profile = await site.As(Cast.Ana).Open("/people/ben");

        Assert.Equal("/people/ben", saved.Location);
        Assert.Equal("Ben M. Mwangi", profile.Find("h1").TextContent);
        Assert.True(profile.Has("Pump engineer at Rift Water"));
        Assert.Equal("old pumps", profile.Find(".prose strong").TextContent);
        Assert.Empty(profile.FindAll(".prose script"));
    }

    [Fact]
    public async Task Visitors_see_profiles_only_where_the_site_says_so()
    {
        await using var site = await TestSite.Start();

        var hidden = await site.Visitor().Open("/people/ben");
        await site.InTenant(s => s.Get<SettingsDocument>().Change<RegistrationSettings>(r => r.ProfilesForVisitors = true, CancellationToken.None));
        var shown = await site.Visitor().Open("/people/ben");

        Assert.Equal(HttpStatusCode.NotFound, hidden.Status);
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open("/people/nobody")).Status);
    }

    [Fact]
    public async Task No_secret_is_stored_as_it_is()
    {
        await using var site = await TestSite.Start();
        await (await site.Visitor().Open("/account/reset")).Press("Send me the link", ("Email", Cast.Ben.Email));
        var secret = (await site.LinkTo(Cast.Ben.Email)).Split('=')[1];

        var stored = await site.InTenant(s => s.Db.Set<AccountToken>().Select(t => t.Hash).SingleAsync());

        Assert.NotEqual(secret, stored);
        Assert.Equal(Secret.HashOf(secret), stored);
    }

    [Fact]
    public async Task Hashes_are_as_strong_as_the_rules_say()
    {
        await using var site = await TestSite.Start();
        var hash = Convert.FromBase64String(await site.InTenant(s => s.Db.Set<Person>().Where(p => p.UserName == "ben").Select(p => p.PasswordHash!).SingleAsync()));

        Assert.Equal(2, hash[4]); // HMAC-SHA512
        Assert.True(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)) >= 220_000);
    }
}
