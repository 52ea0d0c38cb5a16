using System.Net;
using Communities;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Tests.Notifications;

namespace Tests.Site;

/// <summary>Starting a community, finding somebody who tends it, and what becomes of it.</summary>
public class TendingTests
{
    const string PumpsPath = "/communities/pump-people";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_member_starts_a_community_with_a_name_and_a_question(Engine engine)
    {
        await using var site = await TestSite.Start(engine);

        var started = await (await (await site.As(Cast.Ben).Open("/communities/new")).Press("Start the community", ("Name", "Pump people"), ("Question", "Which pump would you never buy again?"))).Follow();

        Assert.Equal(PumpsPath, started.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.True(started.Has("Which pump would you never buy again?"));
        Assert.True(started.Has("Forming"));
        Assert.True(started.Has("Tended by Ben Mwangi"));
    }

    [Fact]
    public async Task A_name_without_a_question_comes_back_with_what_was_typed()
    {
        await using var site = await TestSite.Start();

        var again = await (await site.As(Cast.Ben).Open("/communities/new")).Press("Start the community", ("Name", "Pump people"), ("Question", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal("Pump people", again.Find("[name=Name]").GetAttribute("value"));
        Assert.True(again.Has("Ask a first question"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ben).Open(PumpsPath)).Status);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Somebody_is_asked_to_facilitate_says_yes_and_takes_over(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await Started(site);

        await (await site.As(Cast.Ben).Open(PumpsPath + "/facilitators/new")).Press("Ask", ("Who", "kavya"), ("Duties", "Welcome people."), ("HoursAMonth", "4"));
        await site.Settle();
        var asked = Assert.Single(await site.Lines(Cast.Kavya));
        var role = await site.As(Cast.Kavya).Open(asked.Path);
        var hers = await (await role.Press("Yes, I will")).Follow();
        await site.Settle();
        var bens = await (await (await (await site.As(Cast.Ben).Open(await RoleOf(site, Cast.Ben))).Press("End it now")).Follow()).Client.Open(PumpsPath + "/lifecycle");
        var last = await (await site.As(Cast.Kavya).Open(asked.Path)).Press("End it now");

        Assert.Equal("Ben Mwangi asks you to facilitate Pump people", asked.Text);
        Assert.True(role.Has("Will you facilitate Pump people?") && role.Has("4 hours a month") && role.Has("Welcome people."));
        Assert.True(hers.Has("You facilitate Pump people now."));
        Assert.Contains("Kavya Rao will facilitate Pump people", (await site.Lines(Cast.Ben)).Select(l => l.Text));
        Assert.Equal(HttpStatusCode.Forbidden, bens.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, last.Status);
        Assert.True(last.Has("Nobody else looks after this community."));
    }

    [Fact]
    public async Task A_community_that_nobody_tends_does_not_go_live_until_somebody_has_accepted()
    {
        await using var site = await TestSite.Start();
        await Started(site, facilitate: false, purpose: "Pumps that last.");
        var ada = site.As(Cast.Ada);

        var refused = await (await ada.Open(PumpsPath + "/lifecycle")).Press("Take this step", ("Lifecycle", "Live"));
        await (await site.As(Cast.Ben).Open(PumpsPath + "/facilitators/new")).Press("Ask", ("Who", "kavya"));
        await site.Settle();
        await (await site.As(Cast.Kavya).Open(Assert.Single(await site.Lines(Cast.Kavya)).Path)).Press("Yes, I will");
        var live = await (await (await site.As(Cast.Kavya).Open(PumpsPath + "/lifecycle")).Press("Take this step", ("Lifecycle", "Live"))).Follow();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Has("Nobody looks after this community yet."));
        Assert.True(live.Has("Pump people is live now"));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task While_a_community_is_paused_it_is_read_and_what_members_wrote_is_kept(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var question = await site.As(Cast.Kavya).Open(Cast.QuestionPath);

        await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/lifecycle")).Press("Take this step", ("Lifecycle", "Paused"), ("Reason", "Everybody is at the summer floods."));
        await site.Settle();
        var refused = await question.Press("Reply", ("Body", "Close the district valve."));
        var seen = await site.Visitor().Open(Cast.QuestionPath);
        await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/lifecycle")).Press("Take this step", ("Lifecycle", "Live"));
        var replied = await (await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", "Close the district valve."))).Follow();

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.True(refused.Has("This community is paused, so nothing new is written here for now."));
        Assert.Equal("Close the district valve.", refused.Find("textarea[name=Body]").TextContent.Trim());
        Assert.Equal("Water is paused: Everybody is at the summer floods.", Assert.Single(await site.Lines(Cast.Kavya)).Text);
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Equal("Close the district valve.", Page.Words(replied.Find(".reply__body")));
    }

    [Fact]
    public async Task What_somebody_is_asked_is_nobody_elses_business_and_needs_no_membership()
    {
        await using var site = await TestSite.Start();
        await Started(site, privacy: "Confidential");
        await (await site.As(Cast.Ben).Open(PumpsPath + "/facilitators/new")).Press("Ask", ("Who", "kavya"));
        await site.Settle();
        var path = Assert.Single(await site.Lines(Cast.Kavya)).Path;

        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ed).Open(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Kavya).Open(PumpsPath)).Status);
        var hers = await (await (await site.As(Cast.Kavya).Open(path)).Press("Yes, I will")).Follow();

        Assert.Equal(PumpsPath, hers.Answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Members_do_not_ask_in_somebody_who_would_facilitate()
    {
        await using var site = await TestSite.Start();

        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ben).Open(Cast.WaterPath + "/facilitators/new")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ben).Open(Cast.WaterPath + "/lifecycle")).Status);
    }

    [Fact]
    public async Task A_role_ends_after_its_last_day_and_administrators_hear_when_nobody_is_left()
    {
        await using var site = await TestSite.Start();
        await Started(site, facilitate: false);
        await (await site.As(Cast.Ben).Open(PumpsPath + "/facilitators/new")).Press("Ask", ("Who", "kavya"), ("Until", "2026-11-22"));
        await site.Settle();
        await (await site.As(Cast.Kavya).Open(Assert.Single(await site.Lines(Cast.Kavya)).Path)).Press("Yes, I will");

        await site.Settle();

        site.Clock.Advance(TimeSpan.FromHours(30));
        await site.Settle();
        var before = await IsFacilitator(site, Cast.Kavya);
        site.Clock.Advance(TimeSpan.FromHours(31));
        await site.Settle();
        await site.Settle(); // What the hour's work says is told in the next round.

        Assert.True(before);
        Assert.False(await IsFacilitator(site, Cast.Kavya));
        Assert.Contains("Nobody facilitates Pump people any more", (await site.Lines(Cast.Ada)).Select(l => l.Text));
    }

    [Theory]
    [InlineData("Unpublish"), InlineData("Delete")]
    public async Task A_role_that_an_editor_takes_away_grants_nothing_any_more(string act)
    {
        await using var site = await TestSite.Start();
        var before = await site.As(Cast.Ana).Open(Cast.WaterPath + "/lifecycle");

        await site.InTenant(async scope =>
        {
            var role = await scope.Db.Set<FacilitatorRole>().SingleAsync(r => r.Id == Cast.RoleId);
            if (act == "Delete") role.Delete(); else role.Unpublish();
            return await scope.Db.SaveChangesAsync();
        });
        await site.Settle();

        Assert.Equal(HttpStatusCode.OK, before.Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ana).Open(Cast.WaterPath + "/lifecycle")).Status);
    }

    [Fact]
    public async Task Who_left_a_confidential_community_sees_nothing_of_the_roles_they_offered_there()
    {
        await using var site = await TestSite.Start();
        await Started(site, privacy: "Confidential");
        await (await site.As(Cast.Ben).Open(PumpsPath + "/facilitators/new")).Press("Ask", ("Who", "kavya"));
        await site.Settle();
        var path = Assert.Single(await site.Lines(Cast.Kavya)).Path;
        await (await site.As(Cast.Kavya).Open(path)).Press("Yes, I will");
        var before = await site.As(Cast.Ben).Open(path);

        await (await site.As(Cast.Ben).Open(PumpsPath)).Press("Leave the community");

        Assert.Equal(HttpStatusCode.OK, before.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ben).Open(path)).Status);
    }

    [Fact]
    public async Task Whoever_facilitates_belongs_to_the_facilitators_community()
    {
        await using var site = await TestSite.Start();
        await site.Keep(Guild());
        await Started(site);
        await site.Settle();

        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ben).Open("/communities/guild")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Kavya).Open("/communities/guild/members")).Status);
    }

    [Fact]
    public async Task Whoever_facilitates_no_more_reads_there_for_ninety_days()
    {
        await using var site = await TestSite.Start();
        await site.Keep(Guild());
        await Started(site);
        await site.Settle();
        await (await site.As(Cast.Ada).Open(await RoleOf(site, Cast.Ben))).Press("End it now");

        site.Clock.Advance(TimeSpan.FromDays(89));
        await site.Settle();
        var before = await BelongsToGuild(site);
        site.Clock.Advance(TimeSpan.FromDays(2));
        await site.Settle();

        Assert.True(before);
        Assert.False(await BelongsToGuild(site));
    }

    static Task<bool> BelongsToGuild(TestSite site) => site.InTenant(scope =>
        scope.Db.Set<Membership>().Present().AnyAsync(m => m.PersonId == Cast.Ben.Id && scope.Db.Set<Community>().Any(c => c.Id == m.CommunityId && c.Kind == CommunityKind.Facilitators)));

    static Community Guild()
    {
        var guild = A.Community("Guild", CommunityPrivacy.Private);
        guild.Kind = CommunityKind.Facilitators;
        return guild;
    }

    static async Task Started(TestSite site, bool facilitate = true, string purpose = "", string privacy = "Open") =>
        await (await site.As(Cast.Ben).Open("/communities/new")).Press("Start the community",
            ("Name", "Pump people"), ("Question", "Which pump would you never buy again?"), ("Purpose", purpose), ("Privacy", privacy), ("Facilitate", facilitate ? "true" : "false"));

    static async Task<string> RoleOf(TestSite site, Member member) =>
        "/facilitating/" + await site.InTenant(scope => scope.Db.Set<FacilitatorRole>().Where(r => r.PersonId == member.Id).Select(r => r.Id).SingleAsync());

    static Task<bool> IsFacilitator(TestSite site, Member member) =>
        site.InTenant(scope => scope.Db.Set<Membership>().Where(m => m.PersonId == member.Id && m.IsFacilitator).AnyAsync());
}
