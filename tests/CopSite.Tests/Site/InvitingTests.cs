using System.Net;
using System.Text;
using Communities;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;
using Tests.Notifications;
using Tests.Users;
using Users;

namespace Tests.Site;

/// <summary>Inviting people to a community by name, by a link, by their organisation.</summary>
public class InvitingTests
{
    const string Invitations = Cast.WaterPath + "/invitations";
    const string New = "noor@example.org";
    const string Password = "rivers run to the sea";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Somebody_without_an_account_makes_one_through_the_letter_and_lands_inside(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await Set(site, CommunityPrivacy.Confidential);
        await site.InTenant(s => s.Get<SettingsDocument>().Change<RegistrationSettings>(r => r.Mode = RegistrationMode.Invitation, default));
        await (await site.As(Cast.Ana).Open(Invitations)).Press("Send the invitations", ("Addresses", "Noor Haddad, " + New));
        var (link, noor) = (await site.LinkTo(New), site.Visitor());

        var door = await noor.Open(link);
        var inside = await (await door.Press("Join", ("Password", Password))).Follow();
        await site.Settle();
        var again = await site.Visitor().Open(link);

        Assert.True(door.Has("You are invited to Water") && door.Has("Ana Ferreira invited you."));
        Assert.Equal(Cast.WaterPath, inside.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.True(inside.Has("4 members"));
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
        Assert.Contains("Noor Haddad has joined Water", (await site.Lines(Cast.Ana)).Select(l => l.Text));
        Assert.True((await site.As(Cast.Ana).Open(Invitations)).Has("Joined"));
    }

    [Fact]
    public async Task Each_line_says_what_became_of_it_and_bad_ones_are_kept()
    {
        await using var site = await TestSite.Start();
        var form = await site.As(Cast.Ana).Open(Invitations);

        var report = await form.Press("Send the invitations", ("Addresses", $"{New}\n{Cast.Ben.Email}\nSomebody Else\n{New}"));
        var second = await report.Press("Send the invitations", ("Addresses", New));

        Assert.True(report.Has("Invited.") && report.Has("Is a member already.") && report.Has("Line 3: This is no e-mail address.") && report.Has("Is invited already."));
        Assert.Equal("Somebody Else", report.Find("textarea[name=Addresses]").TextContent.Trim());
        Assert.True(second.Has("Is invited already."));
        Assert.Single(await site.Letters());
    }

    [Fact]
    public async Task A_file_from_a_spreadsheet_does_as_well()
    {
        await using var site = await TestSite.Start();

        await (await site.As(Cast.Ana).Open(Invitations)).Press("Send the invitations", ("File", new Upload("people.csv", Encoding.UTF8.GetBytes("Name,E-mail\r\n\"Haddad, Noor\",noor@example.org\r\nLi,li@example.org\r\n"))));

        Assert.Equal(["Haddad, Noor", "Li"], await site.InTenant(s => s.Db.Set<global::Communities.Invitation>().OrderBy(i => i.Name).Select(i => i.Name).ToListAsync()));
        Assert.Equal(2, (await site.Letters()).Count);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Somebody_with_an_account_is_told_there_and_answers(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await Set(site, CommunityPrivacy.Confidential);
        await (await site.As(Cast.Ana).Open(Invitations)).Press("Send the invitations", ("Addresses", Cast.Ed.Email));
        await site.Settle();
        var told = Assert.Single(await site.Lines(Cast.Ed));

        var bens = await site.As(Cast.Ben).Open(told.Path);
        var inside = await (await (await site.As(Cast.Ed).Open(told.Path)).Press("Join Water")).Follow();

        Assert.Equal("Ana Ferreira invites you to Water", told.Text);
        Assert.Equal(HttpStatusCode.NotFound, bens.Status);
        Assert.True(inside.Has("Welcome to Water."));
        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ed).Open(Cast.QuestionPath)).Status);
    }

    [Fact]
    public async Task The_letter_leads_an_account_to_the_door_after_signing_in_and_another_account_nowhere()
    {
        await using var site = await TestSite.Start();
        await (await site.As(Cast.Ana).Open(Invitations)).Press("Send the invitations", ("Addresses", Cast.Ed.Email));
        var link = await site.LinkTo(Cast.Ed.Email);

        var visitors = await site.Visitor().Open(link);
        var eds = await (await site.As(Cast.Ed).Open(link)).Follow();
        var bens = await (await site.As(Cast.Ben).Open(link)).Follow();

        Assert.True(visitors.Has("You have an account on"));
        Assert.True(eds.Has("You are invited to Water"));
        Assert.Equal(HttpStatusCode.NotFound, bens.Status);
        Assert.True(bens.Has("There is no such invitation for you"));
    }

    [Fact]
    public async Task An_invitation_is_declined_taken_back_and_sent_again()
    {
        await using var site = await TestSite.Start();
        var page = await site.As(Cast.Ana).Open(Invitations);
        await page.Press("Send the invitations", ("Addresses", $"{New}\n{Cast.Ed.Email}"));
        await site.Settle();
        await (await site.As(Cast.Ed).Open("/invited")).Press("No, thank you");
        var former = await site.LinkTo(New);
        site.Clock.Advance(TimeSpan.FromHours(2));

        await (await site.As(Cast.Ana).Open(Invitations)).Press("Send again to " + New);
        var fresh = await site.LinkTo(New);
        var (formerDoor, freshDoor) = (await site.Visitor().Open(former), await site.Visitor().Open(fresh));
        await (await site.As(Cast.Ana).Open(Invitations)).Press($"Take back the invitation for {New}");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (formerDoor.Status, freshDoor.Status));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(fresh)).Status);
        var list = await site.As(Cast.Ana).Open(Invitations);
        Assert.True(list.Has("Said no") && list.Has("Taken back"));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_link_lets_in_as_many_as_it_says(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await Set(site, CommunityPrivacy.Private);
        var path = LinkIn(await (await site.As(Cast.Ana).Open(Invitations)).Press("Make a link", ("Days", "3"), ("People", "1")));

        var members = await (await (await site.As(Cast.Ben).Open(path)).Follow()).Press("Join Water");
        var inside = await (await (await (await site.As(Cast.Ed).Open(path)).Follow()).Press("Join Water")).Follow();
        var late = await site.Visitor().Open(path);

        Assert.Equal(Cast.WaterPath, members.Location);
        Assert.True(inside.Has("4 members"));
        Assert.Equal(HttpStatusCode.NotFound, late.Status);
    }

    [Fact]
    public async Task Whoever_registers_by_a_link_comes_back_to_it_after_the_letter()
    {
        await using var site = await TestSite.Start();
        await Set(site, CommunityPrivacy.Private);
        var path = LinkIn(await (await site.As(Cast.Ana).Open(Invitations)).Press("Make a link", ("LinkDomain", "example.org")));
        var noor = site.Visitor();

        var elsewhere = await (await noor.Open(path)).Press("Join", ("DisplayName", "Noor Haddad"), ("Email", "noor@elsewhere.org"), ("Password", Password));
        var sent = await (await noor.Open(path)).Press("Join", ("DisplayName", "Noor Haddad"), ("Email", New), ("Password", Password));
        var confirmed = await (await noor.Open(await site.LinkTo(New))).Press("Confirm my address");
        var door = await (await (await confirmed.Follow()).Press("Sign in", ("Email", New), ("Password", Password))).Follow();
        var inside = await (await door.Press("Join Water")).Follow();

        Assert.True(elsewhere.Has("This invitation is for addresses at example.org."));
        Assert.Equal("/register/sent", sent.Location);
        Assert.True(inside.Has("Welcome to Water."));
    }

    [Fact]
    public async Task Somebody_of_the_right_organisation_joins_without_asking()
    {
        await using var site = await TestSite.Start();
        await Set(site, CommunityPrivacy.Private);
        var before = await site.As(Cast.Ed).Open(Cast.WaterPath);

        await (await site.As(Cast.Ana).Open(Invitations)).Press("Let them in", ("Domain", "@Example.org"));
        var inside = await (await (await site.As(Cast.Ed).Open(Cast.WaterPath)).Press("Join this community")).Follow();

        Assert.True(before.Has("Why would you like to join?"));
        Assert.True(inside.Has("Welcome to Water."));
    }

    [Fact]
    public async Task Where_people_come_by_invitation_nobody_joins_or_asks()
    {
        await using var site = await TestSite.Start();
        await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/about/edit")).Press("Save", ("Joining", "Invitation"));
        var ed = site.As(Cast.Ed);

        var home = await ed.Open(Cast.WaterPath);
        var door = await home.Click("How to join");
        var joined = await Send(home, Cast.WaterPath + "/membership");
        var asked = await Send(home, Cast.WaterPath + "/requests", ("Reason", "Please."));

        Assert.True(door.Has("People join this community by invitation"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (joined.Status, asked.Status));
        Assert.Equal(HttpStatusCode.OK, (await ed.Open(Cast.QuestionPath)).Status);
    }

    [Fact]
    public async Task An_open_community_may_want_to_be_asked()
    {
        await using var site = await TestSite.Start();
        await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/about/edit")).Press("Save", ("Joining", "Request"));

        await (await (await site.As(Cast.Ed).Open(Cast.WaterPath)).Click("Ask to join")).Press("Ask to join", ("Reason", "I write the manuals."));
        var home = await site.As(Cast.Ana).Open(Cast.WaterPath);
        await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/requests")).Press("Let in Ed Larsen");

        Assert.True(home.Has("1 person asks to join"));
        Assert.True((await site.As(Cast.Ed).Open(Cast.WaterPath)).Has("4 members"));
    }

    [Theory]
    [InlineData("ana", HttpStatusCode.OK), InlineData("ben", HttpStatusCode.Forbidden), InlineData("ed", HttpStatusCode.NotFound)]
    public async Task Only_those_who_look_after_a_community_invite_to_it(string who, HttpStatusCode status)
    {
        await using var site = await TestSite.Start();
        await Set(site, CommunityPrivacy.Confidential);
        var member = Cast.All.Single(m => m.Name == who);

        Assert.Equal(status, (await site.As(member).Open(Invitations)).Status);
        var from = await site.As(member).Open("/account");
        foreach (var path in new[] { Invitations, Cast.WaterPath + "/invitation-links", Cast.WaterPath + "/mail-domains" })
            Assert.Equal(status == HttpStatusCode.OK ? HttpStatusCode.UnprocessableEntity : status, (await Send(from, path)).Status);
    }

    static Task<Page> Send(Page from, string path, params (string, string)[] fields) => from.Client.Page(new(HttpMethod.Post, path)
    {
        Content = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2)), KeyValuePair.Create("__RequestVerificationToken", from.Find("[name=__RequestVerificationToken]").GetAttribute("value")!)]),
    });

    static string LinkIn(Page page) => new Uri(page.Find("#new-link").GetAttribute("value")!).AbsolutePath;

    static Task Set(TestSite site, CommunityPrivacy privacy) => site.InTenant(async scope =>
    {
        (await scope.Db.Set<Community>().SingleAsync(c => c.Id == Cast.WaterId)).Privacy = privacy;
        return await scope.Db.SaveChangesAsync();
    });
}
