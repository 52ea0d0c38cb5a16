using Communities;
using Kernel;
using Kernel.Data;

namespace Tests.Communities;

public class FacilitatorRoleTests
{
    static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);
    static readonly CommunityView Water = new() { Id = "water", Slug = "water", Name = "Water" };

    static FacilitatorRole Offered(FacilitatorTerms? terms = null) => FacilitatorRole.Offer(Water, "kavya", "Kavya Rao", terms ?? new(), "ana", "ana", Noon);

    static FacilitatorRole Acting()
    {
        var role = Offered();
        role.Accept("kavya", Noon);
        return role;
    }

    [Fact]
    public void Who_is_asked_is_told_and_holds_nothing_yet()
    {
        var role = Offered();

        Assert.Equal((FacilitatorStanding.Offered, false, false), (role.Standing, role.IsHeld, role.IsActing));
        Assert.Contains(new FacilitatorOffered(role.Id, "water", "kavya", "ana"), ((IRaiseEvents)role).Raised);
    }

    [Fact]
    public void Yes_begins_at_once_where_no_first_day_was_agreed() =>
        Assert.Equal((FacilitatorStanding.Acting, Noon), (Acting().Standing, Acting().BegunUtc));

    [Fact]
    public void Yes_waits_for_the_first_day()
    {
        var role = Offered(new() { FromUtc = Noon.AddDays(7) });

        role.Accept("kavya", Noon);
        role.Begin(Noon.AddDays(6));
        var before = role.Standing;
        role.Begin(Noon.AddDays(7));

        Assert.Equal((FacilitatorStanding.Accepted, FacilitatorStanding.Acting), (before, role.Standing));
    }

    [Fact]
    public void Nobody_answers_for_somebody_else() =>
        Assert.Equal("Only the person who was asked can answer.", Assert.Throws<RuleBroken>(() => Offered().Accept("ana", Noon)).Message);

    [Fact]
    public void An_answer_is_given_once()
    {
        var role = Offered();
        role.Decline("kavya", Noon);

        Assert.Equal("This was answered already, or taken back.", Assert.Throws<RuleBroken>(() => role.Accept("kavya", Noon)).Message);
    }

    [Fact]
    public void An_offer_that_was_taken_back_cannot_be_accepted()
    {
        var role = Offered();

        role.End(isOnlyOne: true, isByAdministrator: false, Noon);

        Assert.Throws<RuleBroken>(() => role.Accept("kavya", Noon));
        Assert.DoesNotContain(((IRaiseEvents)role).Raised, e => e is FacilitatorRoleEnded);
    }

    [Fact]
    public void The_last_one_does_not_leave_a_community_alone() =>
        Assert.StartsWith("Nobody else looks after this community.", Assert.Throws<RuleBroken>(() => Acting().End(isOnlyOne: true, isByAdministrator: false, Noon)).Message);

    [Fact]
    public void Whoever_hands_over_still_acts()
    {
        var role = Acting();

        role.HandOver(Noon);

        Assert.Equal((FacilitatorStanding.HandingOver, true), (role.Standing, role.IsActing));
        Assert.Contains(new FacilitatorRoleEnding(role.Id, "water", "kavya"), ((IRaiseEvents)role).Raised);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public void Hours_are_hours_of_a_month(int hours) =>
        Assert.Equal("HoursAMonth", Assert.Throws<RuleBroken>(() => Offered(new() { HoursAMonth = hours })).On);

    [Fact]
    public void The_last_day_comes_after_the_first() =>
        Assert.Equal("Until", Assert.Throws<RuleBroken>(() => Offered(new() { FromUtc = Noon, UntilUtc = Noon })).On);
}
