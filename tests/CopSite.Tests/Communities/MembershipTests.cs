using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Events;

namespace Tests.Communities;

public class MembershipTests
{
    static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);

    static Membership Bens() => new() { CommunityId = "water", PersonId = "ben" };

    static List<IEvent> Said(IRaiseEvents noun) => noun.Raised;

    [Fact]
    public void Who_joins_is_a_newcomer_and_it_is_told()
    {
        var membership = Bens();

        membership.Join(Noon);

        Assert.Equal(MembershipState.Newcomer, membership.State);
        Assert.Equal([new MemberJoined("water", "ben")], Said(membership));
    }

    [Fact]
    public void Joining_twice_is_joining_once()
    {
        var membership = Bens();
        membership.Join(Noon);

        membership.Join(Noon.AddDays(1));

        Assert.Equal(Noon, membership.JoinedUtc);
        Assert.Single(Said(membership));
    }

    [Fact]
    public void Who_has_said_something_is_no_newcomer_any_more()
    {
        var membership = Bens();
        membership.Join(Noon);

        membership.SettleIn();

        Assert.Equal(MembershipState.Active, membership.State);
    }

    [Fact]
    public void Who_comes_back_is_no_newcomer()
    {
        var membership = Bens();
        membership.Join(Noon);
        membership.Leave(isOnlyFacilitator: false);

        membership.Join(Noon.AddDays(9));

        Assert.Equal(MembershipState.Active, membership.State);
    }

    [Fact]
    public void The_only_facilitator_cannot_leave()
    {
        var membership = Bens();
        membership.Join(Noon);
        membership.Appoint(true);

        var broken = Assert.Throws<RuleBroken>(() => membership.Leave(isOnlyFacilitator: true));

        Assert.Equal("You are the only one who looks after this community. Find somebody to take over before you leave.", broken.Message);
        Assert.True(membership.IsIn);
    }

    [Fact]
    public void A_facilitator_who_leaves_facilitates_no_more()
    {
        var membership = Bens();
        membership.Join(Noon);
        membership.Appoint(true);

        membership.Leave(isOnlyFacilitator: false);

        Assert.False(membership.IsFacilitator);
        Assert.Contains(new MemberLeft("water", "ben"), Said(membership));
    }

    [Fact]
    public void Who_was_taken_out_cannot_come_back_alone()
    {
        var membership = Bens();
        membership.Set(MembershipState.Removed, isFacilitator: false, Noon);

        var broken = Assert.Throws<RuleBroken>(() => membership.Join(Noon));

        Assert.StartsWith("You were taken out of this community.", broken.Message);
    }

    [Fact]
    public void A_recipe_that_says_the_same_again_changes_nothing()
    {
        var membership = Bens();

        Assert.True(membership.Set(MembershipState.Active, isFacilitator: true, Noon));
        Assert.False(membership.Set(MembershipState.Active, isFacilitator: true, Noon));
        Assert.Empty(Said(membership));
    }
}
