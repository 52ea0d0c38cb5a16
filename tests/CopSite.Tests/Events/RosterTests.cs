using Communities;
using Events;
using Kernel;
using Tests.Notifications;

namespace Tests.Events;

public class RosterTests
{
    static Task<RegistrationState> Come(TestSite site, Event to, string who) => site.InTenant(scope => scope.Get<Roster>().Come(to.Id, who, default));

    static Task Decline(TestSite site, Event to, string who) => site.InTenant(scope => scope.Get<Roster>().Decline(to.Id, who, default));

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task When_twenty_want_the_last_place_at_once_one_has_it_and_the_others_wait_in_line(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var e = await site.Planned(Planning.Plan(capacity: 1));

        var states = await Task.WhenAll(Enumerable.Range(1, 20).Select(n => Task.Run(() => Come(site, e, $"person{n}"))));

        Assert.Equal((1, 19), (states.Count(s => s == RegistrationState.Coming), states.Count(s => s == RegistrationState.Waiting)));
        Assert.Equal(Enumerable.Range(1, 20), (await site.Answers(e)).Select(r => r.Turn));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task When_ten_withdraw_at_once_ten_move_up_in_order_and_nobody_twice(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var e = await site.Planned(Planning.Plan(capacity: 10));
        foreach (var n in Enumerable.Range(1, 25)) await Come(site, e, $"person{n}");

        await Task.WhenAll(Enumerable.Range(1, 10).Select(n => Task.Run(() => Decline(site, e, $"person{n}"))));

        var answers = await site.Answers(e);
        Assert.Equal(Enumerable.Range(11, 10).Select(n => $"person{n}"), answers.Where(r => r.State == RegistrationState.Coming).Select(r => r.PersonId));
        Assert.Equal(Enumerable.Range(21, 5).Select(n => $"person{n}"), answers.Where(r => r.State == RegistrationState.Waiting).Select(r => r.PersonId));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task More_places_go_to_those_who_wait_in_their_order(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var e = await site.Planned(Planning.Plan(capacity: 1));
        foreach (var who in new[] { Cast.Ana, Cast.Ben, Cast.Kavya }) await Come(site, e, who.Id);

        await site.InTenant(scope => scope.Get<Roster>().Change(e.Id, x => x.Change(Planning.Plan(capacity: 2), Cast.Noon), default));
        await site.Settle();

        Assert.Equal([RegistrationState.Coming, RegistrationState.Coming, RegistrationState.Waiting], (await site.Answers(e)).Select(r => r.State));
        var told = Assert.Single(await site.Lines(Cast.Ben));
        Assert.Equal(("You have a place in “Listening at three” on Friday 27 November, 15:00, London time (UTC+0)", "You were on the waiting list, and there is more room now."), (told.Text, told.Why));
        Assert.Empty(await site.Lines(Cast.Kavya));
    }

    [Fact]
    public async Task Fewer_places_take_none_from_those_who_have_one()
    {
        await using var site = await TestSite.Start();
        var e = await site.Planned(Planning.Plan(capacity: 2));
        await Come(site, e, "one");
        await Come(site, e, "two");

        await site.InTenant(scope => scope.Get<Roster>().Change(e.Id, x => x.Change(Planning.Plan(capacity: 1), Cast.Noon), default));
        var third = await Come(site, e, "three");

        Assert.Equal(RegistrationState.Waiting, third);
        Assert.Equal(2, (await site.Answers(e)).Count(r => r.State == RegistrationState.Coming));
    }

    [Fact]
    public async Task Who_withdraws_and_comes_again_stands_at_the_end_of_the_line()
    {
        await using var site = await TestSite.Start();
        var e = await site.Planned(Planning.Plan(capacity: 1));
        foreach (var who in new[] { "one", "two", "three" }) await Come(site, e, who);

        await Decline(site, e, "one");
        var again = await Come(site, e, "one");

        Assert.Equal(RegistrationState.Waiting, again);
        Assert.Equal(["two", "three", "one"], (await site.Answers(e)).Select(r => r.PersonId));
    }

    [Fact]
    public async Task The_place_passes_over_somebody_who_may_no_longer_read_there()
    {
        await using var site = await TestSite.Start();
        var e = await site.Planned(Planning.Plan(capacity: 1));
        foreach (var who in new[] { Cast.Ana, Cast.Kavya, Cast.Ben }) await Come(site, e, who.Id);
        await site.Set(CommunityPrivacy.Private);
        await site.TakeOut(Cast.Kavya);

        await Decline(site, e, Cast.Ana.Id);

        Assert.Equal([Cast.Ben.Id], (await site.Answers(e)).Where(r => r.State == RegistrationState.Coming).Select(r => r.PersonId));
        await Decline(site, e, Cast.Ben.Id);
        Assert.Equal(RegistrationState.Coming, await Come(site, e, Cast.Ana.Id));
    }

    [Fact]
    public async Task Saying_it_twice_is_saying_it_once()
    {
        await using var site = await TestSite.Start();
        var e = await site.Planned(Planning.Plan(capacity: 2));

        await Come(site, e, "one");
        await Come(site, e, "one");

        Assert.Equal(1, Assert.Single(await site.Answers(e)).Turn);
    }

    [Fact]
    public async Task Nobody_registers_for_what_is_cancelled_closed_or_over()
    {
        await using var site = await TestSite.Start();
        var closed = await site.Planned(Planning.Plan(closes: Cast.Noon.AddHours(1)));
        var off = Planning.Event();
        off.Cancel(Cast.Ana.Id, "The pump is in pieces.", Cast.Noon);
        await site.Keep(off);
        site.Clock.Advance(TimeSpan.FromHours(2));

        await Assert.ThrowsAsync<RuleBroken>(() => Come(site, off, "one"));
        Assert.StartsWith("Registration is closed.", (await Assert.ThrowsAsync<RuleBroken>(() => Come(site, closed, "one"))).Message);
        site.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal("This event is over.", (await Assert.ThrowsAsync<RuleBroken>(() => Decline(site, closed, "one"))).Message);
        Assert.Empty(await site.Answers(off));
    }

    [Fact]
    public async Task After_it_has_begun_nobody_moves_up_any_more()
    {
        await using var site = await TestSite.Start();
        var e = await site.Planned(Planning.Plan(capacity: 1));
        await Come(site, e, "one");
        await Come(site, e, "two");
        site.Clock.Advance(Planning.Start.AddMinutes(5) - Cast.Noon);

        await Decline(site, e, "one");

        Assert.Equal(RegistrationState.Waiting, (await site.Answers(e)).Single(r => r.PersonId == "two").State);
    }
}
