using System.Globalization;
using System.Net;
using Discussions;
using Kernel.People;
using Learning.Effect;
using Microsoft.EntityFrameworkCore;
using Notifications;
using Nudges;
using Nudges.Giving;
using Nudges.Proof;
using Tests.Nudges;

namespace Tests.Learning;

/// <summary>A guided page's effect with a hold-out: chance decides who is invited, and the two groups are compared.</summary>
public class InvitationTests
{
    const string Rule = "N22b";
    const int Crowd = 40;

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_facilitator_invites_members_of_whom_chance_holds_half_back(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var (rule, page) = (await site.Rule(Rule, r => r.HoldOutPercent = 50), await CertificateTests.Plain(site, "Listen"));
        await Members(site, Crowd);

        var before = await site.As(Cast.Ana).Open(page.Path + "/effect");
        var after = await (await before.Press("Invite 42 members")).Follow();
        await site.Settle();

        var nudges = await site.Nudges(rule);
        var told = await site.InTenant(scope => scope.Db.Set<Notification>().Where(n => n.Path == page.Path).Select(n => n.PersonId).ToListAsync());
        var held = nudges.Where(n => n.State == NudgeState.HeldOut).ToList();
        Assert.True(before.Has("42 members of this community have not opened the page and were not invited to it."));
        Assert.True(before.Has("About 21 of them (50 in 100) are held back") && before.Has("There can be figures from 18 December 2026 on"));
        Assert.True(after.Has("42 members are being invited."));
        Assert.Equal(Crowd + 2, nudges.Count);
        Assert.InRange(held.Count, 8, 34);
        Assert.All(nudges, n => Assert.Equal(HoldOut.Holds(rule, n.PersonId, page.Id) ? NudgeState.HeldOut : NudgeState.Sent, n.State));
        Assert.Equal(nudges.Where(n => n.State == NudgeState.Sent).Select(n => n.PersonId).Order(), told.Order());
        Assert.All(held, n => Assert.Empty(n.Text));
        var shown = await site.As(Cast.Ana).Open(page.Path + "/effect");
        Assert.Equal([$"{42 - held.Count}", $"{held.Count}", "0"], shown.FindAll("#held-out dd").Skip(1).Take(3).Select(Page.Words));
        Assert.True(shown.Has("There are no figures yet. They are shown once five people in each group have had their time. For the last of those decided so far it ends on 18 December 2026."));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_both_groups_contributed_is_compared_once_their_days_are_over(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var (rule, page) = (await site.Rule(Rule, r => r.HoldOutPercent = 50), await CertificateTests.Plain(site, "Listen"));
        await Members(site, Crowd);
        await Invite(site, page);
        var nudges = await site.Nudges(rule);
        string[] told = [.. nudges.Where(n => n.State == NudgeState.Sent).Select(n => n.PersonId)], held = [.. nudges.Where(n => n.State == NudgeState.HeldOut).Select(n => n.PersonId)];

        site.Clock.Advance(TimeSpan.FromDays(20));
        foreach (var person in told.Take(3).Append(told[0]).Append(held[0])) await site.Raise(new ReplyPosted(Cast.QuestionId, Cast.WaterId, "castreply00000000000000001", 9, person));
        var early = await site.As(Cast.Ana).Open(page.Path + "/effect");
        site.Clock.Advance(TimeSpan.FromDays(9));
        foreach (var person in new[] { told[4], held[1] }) await site.Raise(new ReplyPosted(Cast.QuestionId, Cast.WaterId, "castreply00000000000000001", 9, person));
        var over = await site.As(Cast.Ana).Open(page.Path + "/effect");

        Assert.True(early.FindAll("#held-out table").Count == 0 && early.Has("There are no figures yet."));
        Assert.Equal([[$"{told.Length}", "3", Percent(3, told)], [$"{held.Length}", "1", Percent(1, held)]], over.FindAll("#held-out tbody tr").Select(row => row.QuerySelectorAll("td").Select(Page.Words).ToArray()).ToArray());
        var difference = (300d / told.Length - 100d / held.Length).ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);
        Assert.True(over.Has($"Difference: {difference} in 100 (95 % interval: −"));
        Assert.True(over.Has($"Too early to say: {Math.Min(told.Length, held.Length)} of 50 are in the smaller group."));
        Assert.True(over.Has("Here chance alone decided who was invited."));
        Assert.True(over.Has("Those who finished, beside those who did not"));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Lots_are_drawn_anew_for_the_next_page_and_the_rule_is_judged_by_all_of_them(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var rule = await site.Rule(Rule, r => r.HoldOutPercent = 50);
        var (first, second) = (await CertificateTests.Plain(site, "Listen"), await CertificateTests.Plain(site, "Walk"));
        await Members(site, Crowd);
        await Invite(site, first);
        site.Clock.Advance(TimeSpan.FromDays(3));
        await Invite(site, second);
        var nudges = await site.Nudges(rule);
        string[] Held(Builder page) => [.. nudges.Where(n => n.ItemId == page.Id && n.State == NudgeState.HeldOut).Select(n => n.PersonId).Order(StringComparer.Ordinal)];
        site.Clock.Advance(TimeSpan.FromDays(29));

        var tally = await site.InTenant(scope => scope.Get<ProofReader>().Of(rule, default));

        Assert.All(nudges, n => Assert.Equal(HoldOut.Holds(rule, n.PersonId, n.ItemId) ? NudgeState.HeldOut : NudgeState.Sent, n.State));
        Assert.NotEqual(Held(first), Held(second));
        Assert.Equal((2 * (Crowd + 2), Held(first).Length + Held(second).Length), (tally.Effect.Sent.Of + tally.Effect.HeldOut.Of, tally.Effect.HeldOut.Of));
    }

    [Fact]
    public async Task Nobody_is_invited_twice_nor_who_has_opened_the_page_or_facilitates()
    {
        await using var site = await TestSite.Start();
        var (rule, page) = (await site.Rule(Rule), await CertificateTests.Plain(site, "Listen"));
        await site.As(Cast.Ben).Open(page.Path);
        var form = await site.As(Cast.Ana).Open(page.Path + "/effect");
        await form.Press("Invite 1 member");
        await form.Press("Invite 1 member");
        await site.Settle();
        var (asked, left) = ((await site.Nudges(rule)).Select(n => n.PersonId), await site.As(Cast.Ana).Open(page.Path + "/effect"));
        var sam = await site.Stranger("sam");

        Assert.Equal([Cast.Kavya.Id], asked);
        Assert.True(left.Has("Nobody is left to invite: everybody here has opened the page or was invited to it, or facilitates."));
        Assert.Equal(HttpStatusCode.OK, left.Status);
        var later = await site.As(Cast.Ana).Open(page.Path + "/effect");
        Assert.True(later.Has("1 member of this community has not opened the page and was not invited to it before."));
        await later.Press("Invite 1 member");
        await site.Settle();
        Assert.Equal([Cast.Kavya.Id, sam], (await site.Nudges(rule)).Select(n => n.PersonId));
        var nobody = await Post(site, Cast.Ana, page);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nobody.Status);
        Assert.True(nobody.Has("Nobody is left: everybody here has opened the page, or was invited to it."));
    }

    [Fact]
    public async Task What_somebody_does_before_the_morning_puts_them_into_neither_group()
    {
        await using var site = await TestSite.Start();
        var (rule, page) = (await site.Rule(Rule, r => r.HoldOutPercent = 50), await CertificateTests.Plain(site, "Listen"));
        await Members(site, 10);
        site.Clock.Advance(TimeSpan.FromHours(8)); // Friday, 20:00
        await Invite(site, page);
        // Chance decides when the time has come: before, those whom it will hold back can drop out as the others can.
        Assert.All(await site.Nudges(rule), n => Assert.Equal(NudgeState.Waiting, n.State));

        await site.As(Cast.Ben).Open(page.Path);
        await site.Raise(new ReplyPosted(Cast.QuestionId, Cast.WaterId, "castreply00000000000000001", 9, Cast.Kavya.Id));
        await site.Live(TimeSpan.FromDays(3), TimeSpan.FromHours(6));

        var nudges = await site.Nudges(rule);
        Assert.All(nudges.Where(n => n.PersonId == Cast.Ben.Id || n.PersonId == Cast.Kavya.Id), n => Assert.Equal((NudgeState.Suppressed, Suppression.AlreadyDone), (n.State, n.Reason)));
        Assert.All(nudges.Where(n => n.PersonId != Cast.Ben.Id && n.PersonId != Cast.Kavya.Id), n => Assert.Equal(HoldOut.Holds(rule, n.PersonId, page.Id) ? NudgeState.HeldOut : NudgeState.Sent, n.State));
        Assert.Equal("2, such as those who came by themselves meanwhile or want no nudges", Page.Words((await site.As(Cast.Ana).Open(page.Path + "/effect")).FindAll("#held-out dd")[4]));
    }

    [Fact]
    public async Task Whoever_does_not_look_after_the_community_invites_nobody_and_to_a_draft_nobody_is_invited()
    {
        await using var site = await TestSite.Start();
        await site.Rule(Rule);
        var (page, draft) = (await CertificateTests.Plain(site, "Listen"), await Builder.Begin(site, "Not yet"));

        Assert.Equal(HttpStatusCode.Forbidden, (await Post(site, Cast.Ben, page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Post(site, Cast.Ben, draft)).Status);
        var refused = await Post(site, Cast.Ana, draft);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Has("Publish the page first. Until then nobody else sees it."));
        Assert.Empty((await site.As(Cast.Ana).Open(draft.Path + "/effect")).FindAll("#invitation"));
        Assert.Equal(0, await site.InTenant(scope => scope.Db.Set<PageInvitation>().CountAsync()));
    }

    [Fact]
    public async Task Without_the_rule_the_screen_says_what_to_switch_on_and_where()
    {
        await using var site = await TestSite.Start();
        var page = await CertificateTests.Plain(site, "Listen");
        var ana = site.As(Cast.Ana);
        async Task<Page> Effect() => await ana.Open(page.Path + "/effect");
        var without = await Effect();
        var rule = await site.Rule(Rule);
        await (await site.As(Cast.Ed).Open("/admin/nudges")).Press("Switch off “A guided page for you”");
        await site.Settle();
        var off = await Effect();

        Assert.True(without.Has("This needs the rule N22b, which this site does not have."));
        Assert.True(off.Has("which is off here or has paused itself") && off.FindAll("#invitation form").Count == 0);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Post(site, Cast.Ana, page)).Status);
        await (await off.Click("A guided page for you")).Press("Switch it on here");
        await site.Settle();
        await (await Effect()).Press("Invite 2 members");
        await site.Settle();
        Assert.Equal(2, (await site.Nudges(rule)).Count);
        await (await (await site.As(Cast.Ada).Open("/admin/features")).Press("Switch off Nudges")).Follow();
        Assert.True((await Effect()).Has("This needs the nudges of this site, which are switched off."));
    }

    [Fact]
    public async Task Below_five_people_in_a_group_there_are_no_figures_and_who_is_gone_is_in_no_list()
    {
        await using var site = await TestSite.Start();
        var (rule, page) = (await site.Rule(Rule), await CertificateTests.Plain(site, "Listen"));
        var sam = (await Members(site, 8))[0];
        await Invite(site, page);
        site.Clock.Advance(TimeSpan.FromDays(29));

        var after = await site.As(Cast.Ana).Open(page.Path + "/effect");
        await site.InTenant(scope => scope.Db.Write(() => scope.Db.Set<Person>().Where(p => p.Id == sam).ExecuteDeleteAsync(), default));

        Assert.Equal(10, (await site.Nudges(rule)).Count(n => n.State == NudgeState.Sent));
        Assert.True(after.FindAll("#held-out table").Count == 0 && after.Has("They are shown once five people in each group have had their time."));
        Assert.Equal(9, await site.InTenant(scope => scope.Db.Set<PageInvitation>().CountAsync()));
    }

    static string Percent(int acted, string[] of) => $"{Math.Round(100d * acted / of.Length):0} %";

    static async Task Invite(TestSite site, Builder page)
    {
        var form = await site.As(Cast.Ana).Open(page.Path + "/effect");
        await form.Press(Page.Name(form.Find("#invitation button")));
        await site.Settle();
    }

    static async Task<Page> Post(TestSite site, Member who, Builder page)
    {
        var client = site.As(who);
        var token = (await client.Open("/account/profile")).Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        return await client.Page(new(HttpMethod.Post, page.Path + "/invitations") { Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]) });
    }

    // Members of Water since before the test, of whom no news is told.
    static Task<List<string>> Members(TestSite site, int count) => site.InTenant(async scope =>
    {
        var ids = new List<string>();
        for (var number = 0; number < count; number++)
        {
            var name = $"crowd{number}";
            var person = new Person { UserName = name, NormalizedUserName = name.ToUpperInvariant(), Email = name + "@example.org", NormalizedEmail = name.ToUpperInvariant() + "@EXAMPLE.ORG", EmailConfirmed = true, DisplayName = name, JoinedUtc = Cast.Noon.AddDays(-100) };
            var membership = new global::Communities.Membership { CommunityId = Cast.WaterId, PersonId = person.Id };
            membership.Join(Cast.Noon.AddDays(-100));
            ((global::Kernel.Data.IRaiseEvents)membership).Raised.Clear();
            scope.Db.AddRange(person, membership);
            ids.Add(person.Id);
        }
        await scope.Db.SaveChangesAsync();
        return ids;
    });
}
