using System.Net;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;
using Users;

namespace Tests.Users;

public class RegistrationTests
{
    const string New = "noor@example.org";

    static Task Set(TestSite site, Action<RegistrationSettings> change) => site.InTenant(s => s.Get<SettingsDocument>().Change(change, CancellationToken.None));

    static async Task<Page> Register(HttpClient client, string email, string password = "rivers run to the sea", string name = "Noor Haddad") =>
        await (await client.Open("/register")).Press("Make my account", ("DisplayName", name), ("Email", email), ("Password", password));

    static async Task<Page> SignIn(HttpClient client, string email, string password) =>
        await (await client.Open("/login")).Press("Sign in", ("Email", email), ("Password", password));

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Somebody_new_confirms_by_letter_and_signs_in_as_a_member(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var noor = site.Visitor();

        var sent = await Register(noor, New);
        var confirmed = await (await noor.Open(await site.LinkTo(New))).Press("Confirm my address");
        await SignIn(noor, New, "rivers run to the sea");

        Assert.Equal("/register/sent", sent.Location);
        Assert.Equal("/login", confirmed.Location);
        Assert.True((await noor.Open("/account")).Has("Member"));
        Assert.Equal(HttpStatusCode.OK, (await noor.Open("/people/noor-haddad")).Status);
    }

    [Fact]
    public async Task Without_the_letter_nobody_comes_in_but_gets_another_one()
    {
        await using var site = await TestSite.Start();
        await Register(site.Visitor(), New);

        var refused = await SignIn(site.Visitor(), New, "rivers run to the sea");

        Assert.True(refused.Has("Your address is not confirmed yet."));
        Assert.Equal(2, (await site.Letters()).Count(l => l.Contains("Confirm your address", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_address_that_has_an_account_gets_the_same_answer_and_another_letter()
    {
        await using var site = await TestSite.Start();

        var unknown = await Register(site.Visitor(), New);
        var known = await Register(site.Visitor(), Cast.Ben.Email);

        Assert.Equal((unknown.Status, unknown.Location), (known.Status, known.Location));
        Assert.Contains("You have an account on", await site.LastLetter(Cast.Ben.Email));
        Assert.Equal("/", (await SignIn(site.Visitor(), Cast.Ben.Email, Cast.Password)).Location);
    }

    [Fact]
    public async Task Who_registered_a_strangers_address_first_does_not_get_in_after_its_owner_confirms()
    {
        await using var site = await TestSite.Start();
        await Register(site.Visitor(), New, "the password of a stranger");
        await Register(site.Visitor(), New, "the password of its owner");

        await (await site.Visitor().Open(await site.LinkTo(New))).Press("Confirm my address");

        Assert.Equal("/", (await SignIn(site.Visitor(), New, "the password of its owner")).Location);
        Assert.True((await SignIn(site.Visitor(), New, "the password of a stranger")).Has("is wrong"));
    }

    [Fact]
    public async Task A_link_works_once_and_for_a_day_and_tells_nobody_where_it_came_from()
    {
        await using var site = await TestSite.Start();
        await Register(site.Visitor(), New);
        var link = await site.LinkTo(New);

        var page = await site.Visitor().Open(link);
        await page.Press("Confirm my address");
        var again = await site.Visitor().Open(link);
        await Register(site.Visitor(), "second@example.org");
        var second = await site.LinkTo("second@example.org");
        site.Clock.Advance(TimeSpan.FromHours(25));

        Assert.Equal("no-referrer", page.Answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(page.Answer.Headers.CacheControl?.NoStore);
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
        Assert.True((await site.Visitor().Open(second)).Has("This link has ended"));
    }

    [Fact]
    public async Task A_demonstration_lets_people_in_at_once()
    {
        await using var site = await TestSite.Start();
        await Set(site, s => s.ConfirmEmail = false);
        var noor = site.Visitor();

        var welcome = await (await Register(noor, New)).Follow();
        var taken = await Register(site.Visitor(), New);

        Assert.True(welcome.Has("Welcome to Water Works, Noor Haddad."));
        Assert.True(taken.Has("There is an account with this address already."));
    }

    [Theory]
    [InlineData(RegistrationMode.Closed, "Water Works takes nobody new just now")]
    [InlineData(RegistrationMode.Invitation, "Water Works is by invitation")]
    public async Task A_closed_site_says_so_and_takes_no_form(RegistrationMode mode, string sentence)
    {
        await using var site = await TestSite.Start();
        var early = await site.Visitor().Open("/register");
        await Set(site, s => s.Mode = mode);

        var late = await early.Press("Make my account", ("DisplayName", "Noor"), ("Email", New), ("Password", "rivers run to the sea"));

        Assert.True(late.Has(sentence));
        Assert.False(await site.InTenant(s => s.Db.Set<Person>().AnyAsync(p => p.Email == New)));
    }

    [Theory]
    [InlineData("too short", "A password has at least 12 characters.")]
    [InlineData("noor@example.org", "The name of this site and your own address are guessed first.")]
    public async Task A_weak_password_comes_back_with_its_sentence_and_without_the_password(string password, string sentence)
    {
        await using var site = await TestSite.Start();

        var page = await Register(site.Visitor(), New, password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.True(page.Has(sentence));
        Assert.Equal("Noor Haddad", page.Find("input[name=DisplayName]").GetAttribute("value"));
        Assert.Null(page.Find("input[name=Password]").GetAttribute("value"));
    }

    [Fact]
    public async Task An_invitation_lets_one_person_in_once_with_its_role()
    {
        await using var site = await TestSite.Start();
        await Set(site, s => s.Mode = RegistrationMode.Invitation);
        await (await site.As(Cast.Ada).Open("/admin/invitations/new")).Press("Send the invitations", ("Addresses", New + "\n" + Cast.Ben.Email), ("Role", "Expert"));
        var (link, noor) = (await site.LinkTo(New), site.Visitor());

        var joined = await (await noor.Open(link)).Press("Join", ("DisplayName", "Noor Haddad"), ("Password", "rivers run to the sea"));
        var again = await site.Visitor().Open(link);

        Assert.Equal("/", joined.Location);
        Assert.True((await noor.Open("/account")).Has("Expert"));
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
        Assert.True(again.Has("This invitation has ended"));
    }

    [Fact]
    public async Task An_invitation_ends_after_seven_days()
    {
        await using var site = await TestSite.Start();
        await (await site.As(Cast.Ada).Open("/admin/invitations/new")).Press("Send the invitations", ("Addresses", New));
        var link = await site.LinkTo(New);

        site.Clock.Advance(TimeSpan.FromDays(8));

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(link)).Status);
    }

    [Fact]
    public async Task What_nobody_confirmed_is_swept_away_after_a_week()
    {
        await using var site = await TestSite.Start();
        await Register(site.Visitor(), New);
        await site.Settle();

        for (var day = 0; day < 10; day++)
        {
            site.Clock.Advance(TimeSpan.FromDays(1));
            await site.Settle();
        }

        Assert.Equal(Cast.All.Count, await site.InTenant(s => s.Db.Set<Person>().CountAsync()));
    }
}
