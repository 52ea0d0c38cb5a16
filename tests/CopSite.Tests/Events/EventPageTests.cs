using System.Net;
using Communities;
using Events;
using Microsoft.EntityFrameworkCore;
using Tests.Notifications;

namespace Tests.Events;

/// <summary>Planning an event and coming to it, from page to page.</summary>
public class EventPageTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_member_plans_an_event_others_come_wait_and_move_up(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var planned = await site.As(Cast.Ana).Plan(("Place", "Station 14"), ("JoinLink", "https://meet.example.org/three"), ("Capacity", 1), ("Description", "Bring **your ears**."),
            ("Agenda[0].Number", 2), ("Agenda[0].Minutes", 60), ("Agenda[0].Title", "The hot seat"), ("Agenda[0].Lead", "Kavya Rao"), ("Agenda[1].Number", 1), ("Agenda[1].Minutes", 15), ("Agenda[1].Title", "Welcome"));
        var path = planned.Location;

        var bens = await (await (await site.As(Cast.Ben).Open(path)).Press("I am coming")).Follow();
        var kavyas = await (await (await site.As(Cast.Kavya).Open(path)).Press("Join the waiting list")).Follow();
        await site.Settle();
        await (await site.As(Cast.Ben).Open(path)).Press("I cannot come");
        await site.Settle();

        Assert.Equal(["15 min Welcome", "60 min The hot seat Kavya Rao"], bens.FindAll(".agenda__row").Select(Page.Words));
        Assert.True(bens.Has("You are coming") && bens.Has("Friday 27 November 2026, 15:00 to 16:30, London time (UTC+0)"));
        Assert.Single(bens.FindAll("a[href='https://meet.example.org/three']"));
        Assert.True(kavyas.Has("You are the first in line.") && kavyas.Has("1 of 1 places taken, 1 waiting"));
        Assert.Empty(kavyas.FindAll("a[href='https://meet.example.org/three']"));
        Assert.True((await site.As(Cast.Kavya).Open(path)).Has("You are coming"));
        var told = Assert.Single(await site.Lines(Cast.Kavya));
        Assert.Equal((path, "You were on the waiting list, and somebody withdrew."), (told.Path, told.Why));
        Assert.Equal(["Ben Mwangi cannot come to “Listening at three” after all"], (await site.Lines(Cast.Ana)).Select(l => l.Text));
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_what_was_typed_is_kept()
    {
        await using var site = await TestSite.Start();

        var again = await site.As(Cast.Ben).Plan(("Starts", "2027-03-28T01:30"), ("Ends", "2027-03-28T03:00"), ("Agenda[0].Title", "Welcome"), ("Place", "Station 14"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.StartsWith("There is no 01:30 on that day in London", again.Find("#f-Starts-error").TextContent);
        Assert.Equal(("2027-03-28T01:30", "Welcome", "Station 14"), (again.Find("#f-Starts").GetAttribute("value"), again.Find("[name='Agenda[0].Title']").GetAttribute("value"), again.Find("#f-Place").GetAttribute("value")));
    }

    [Fact]
    public async Task More_rows_for_the_agenda_keep_what_was_typed_and_complain_of_nothing()
    {
        await using var site = await TestSite.Start();
        var form = await site.As(Cast.Ben).Open(Planning.Place + "/new");

        var more = await form.Press("More rows", ("Title", ""), ("Agenda[0].Title", "One"), ("Agenda[1].Title", "Two"), ("Agenda[2].Title", "Three"));

        Assert.Equal(HttpStatusCode.OK, more.Status);
        Assert.Equal(6, more.FindAll(".agenda-form__row").Count);
        Assert.Empty(more.FindAll(".field__error, .error-summary"));
        Assert.Equal("Three", more.Find("[name='Agenda[2].Title']").GetAttribute("value"));
    }

    [Fact]
    public async Task A_host_must_be_somebody_who_can_read_here()
    {
        await using var site = await TestSite.Start();
        await site.Set(CommunityPrivacy.Private);

        var nobody = await site.As(Cast.Ana).Plan(("Hosts", "ben, edd"));
        var outsider = await site.As(Cast.Ana).Plan(("Hosts", "ed"));

        Assert.True(nobody.Has("Nobody who can read here is called “edd”."));
        Assert.True(outsider.Has("Nobody who can read here is called “ed”."));
    }

    [Fact]
    public async Task Hosts_are_written_as_people_are_called()
    {
        await using var site = await TestSite.Start();

        await site.As(Cast.Ana).Plan(("Hosts", "Ben Mwangi, @kavya"));

        Assert.Equal([Cast.Ben.Id, Cast.Kavya.Id], await site.InTenant(scope => scope.Db.Set<Event>().Select(e => e.HostIds).SingleAsync()));
    }

    [Fact]
    public async Task Whoever_leaves_the_community_leaves_the_place_to_the_next()
    {
        await using var site = await TestSite.Start();
        var e = await site.Planned(Planning.Plan(capacity: 1));
        await site.Come(Cast.Ben, e);
        await site.Come(Cast.Kavya, e, "Join the waiting list");

        await (await site.As(Cast.Ben).Open(Cast.WaterPath)).Press("Leave the community");
        await site.Settle();

        Assert.Equal(RegistrationState.Coming, (await site.Answers(e)).Single(r => r.PersonId == Cast.Kavya.Id).State);
    }

    [Fact]
    public async Task Hosts_tick_who_was_there_once_it_has_begun()
    {
        await using var site = await TestSite.Start();
        var e = await site.Planned(Planning.Plan());
        await site.Come(Cast.Ben, e);
        await site.Come(Cast.Kavya, e);
        var early = await site.As(Cast.Ana).Open(Planning.PathOf(e) + "/attendance");
        site.Clock.Advance(TimeSpan.FromDays(8));

        await (await site.As(Cast.Ana).Open(Planning.PathOf(e) + "/attendance")).Press("Save", ("was", "ben"));

        Assert.True(early.Has("It has not taken place yet"));
        Assert.Equal([Cast.Ben.Id], (await site.Answers(e)).Where(r => r.Attended).Select(r => r.PersonId));
    }

    [Fact]
    public async Task Members_do_not_change_cancel_or_tick_what_others_host()
    {
        await using var site = await TestSite.Start();
        var e = await site.Planned(Planning.Plan(), by: Cast.Kavya);
        var path = Planning.PathOf(e);

        foreach (var page in new[] { "/edit", "/cancellation", "/attendance" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ben).Open(path + page)).Status);
            Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Kavya).Open(path + page)).Status);
            Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ana).Open(path + page)).Status);
            Assert.StartsWith("/login", (await site.Visitor().Open(path + page)).Location);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Kavya).Open(Planning.Place + "/import")).Status);
        Assert.Empty((await site.As(Cast.Ben).Open(path)).FindAll($"a[href='{path}/edit']"));
    }

    [Fact]
    public async Task Somebody_who_is_no_member_is_asked_to_join_first()
    {
        await using var site = await TestSite.Start();
        var e = await site.Planned(Planning.Plan());
        var ed = site.As(Cast.Ed);

        var page = await ed.Open(Planning.PathOf(e));
        var refused = await ed.Post(page, Planning.PathOf(e) + "/registration");
        var back = await (await page.Press("Join this community")).Follow();

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.True(back.Has("Will you come?"));
    }

    [Fact]
    public async Task While_the_community_rests_nobody_registers_and_everybody_may_withdraw()
    {
        await using var site = await TestSite.Start();
        var e = await site.Planned(Planning.Plan());
        await site.Come(Cast.Ben, e);
        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<Community>().SingleAsync(c => c.Id == Cast.WaterId)).Set(CommunityLifecycle.Paused, "It is August.", Cast.Noon);
            await scope.Db.SaveChangesAsync();
        });
        var kavyas = await site.As(Cast.Kavya).Open(Planning.PathOf(e));

        var bens = await (await (await site.As(Cast.Ben).Open(Planning.PathOf(e))).Press("I cannot come")).Follow();

        Assert.True(kavyas.Has("This community is paused, so nothing new is written here for now."));
        Assert.True(bens.Has("It is noted that you cannot come."));
    }

    [Fact]
    public async Task Two_who_change_it_at_once_see_each_others_text()
    {
        await using var site = await TestSite.Start();
        var e = await site.Planned(Planning.Plan());
        var (first, second) = (await site.As(Cast.Ana).Open(Planning.PathOf(e) + "/edit"), await site.As(Cast.Ana).Open(Planning.PathOf(e) + "/edit"));
        await first.Press("Save", ("Title", "Listening at four"));

        var refused = await second.Press("Save", ("Title", "Listening at five"));
        var saved = await (await refused.Press("Save")).Follow();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Has("Somebody changed this event while you were writing."));
        Assert.True(saved.Has("Listening at five"));
    }

    [Fact]
    public async Task Home_and_community_show_what_comes_next()
    {
        await using var site = await TestSite.Start();
        await site.Planned(Planning.Plan());
        await site.Planned(Planning.Plan("Much later", start: Planning.Start.AddDays(40)));
        var past = await site.Planned(Planning.Plan("Soon over", start: Cast.Noon.AddHours(1)));
        site.Clock.Advance(TimeSpan.FromDays(1));

        Assert.True((await site.As(Cast.Ben).Open("/")).Has("Listening at three"));
        Assert.False((await site.As(Cast.Ed).Open("/")).Has("Listening at three"));
        var community = await site.Visitor().Open(Cast.WaterPath);
        Assert.True(community.Has("Listening at three") && community.Has("Events 2") && !community.Has("Soon over"));
        Assert.Equal(["Listening at three", "Much later"], (await site.Visitor().Open(Planning.Place)).FindAll(".event__title").Select(Page.Words));
        Assert.Equal([past.DisplayText], (await site.Visitor().Open(Planning.Place + "?show=past")).FindAll(".event__title").Select(Page.Words));
    }

    [Fact]
    public async Task Visitors_see_how_many_come_and_no_names()
    {
        await using var site = await TestSite.Start();
        var e = await site.Planned(Planning.Plan());
        await site.Come(Cast.Ben, e);

        var page = await site.Visitor().Open(Planning.PathOf(e));

        Assert.True(page.Has("1 person"));
        Assert.False(page.Has("Ben Mwangi") || page.Html.Contains("meet.example.org", StringComparison.Ordinal));
    }
}
