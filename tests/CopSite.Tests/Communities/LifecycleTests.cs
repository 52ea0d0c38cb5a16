using Communities;
using Kernel;
using Kernel.Data;

namespace Tests.Communities;

public class LifecycleTests
{
    static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);

    static Community Water(CommunityLifecycle state = CommunityLifecycle.Forming, string purpose = "Keeping it in the pipe.")
    {
        var community = new Community();
        community.Describe("Water", purpose, "", CommunityPrivacy.Open);
        community.Set(state, "", null);
        return community;
    }

    static void Move(Community community, CommunityLifecycle to, bool isTended = true, string reason = "It is August.") => community.Move(to, isTended, reason, "fay", Noon);

    [Fact]
    public void Nothing_goes_live_without_somebody_who_has_accepted_to_facilitate()
    {
        var community = Water();

        var broken = Assert.Throws<RuleBroken>(() => Move(community, CommunityLifecycle.Live, isTended: false));

        Assert.StartsWith("Nobody looks after this community yet.", broken.Message);
        Assert.Equal(CommunityLifecycle.Forming, community.Lifecycle);
    }

    [Fact]
    public void Nothing_goes_live_before_it_says_what_it_is_for() =>
        Assert.StartsWith("Say in one sentence what this community is for.", Assert.Throws<RuleBroken>(() => Move(Water(purpose: ""), CommunityLifecycle.Live)).Message);

    [Theory]
    [InlineData(CommunityLifecycle.Forming, CommunityLifecycle.Paused)]
    [InlineData(CommunityLifecycle.Forming, CommunityLifecycle.Archived)]
    [InlineData(CommunityLifecycle.Live, CommunityLifecycle.Archived)]
    [InlineData(CommunityLifecycle.Paused, CommunityLifecycle.Archived)]
    [InlineData(CommunityLifecycle.Live, CommunityLifecycle.Forming)]
    [InlineData(CommunityLifecycle.Archived, CommunityLifecycle.Paused)]
    public void There_are_no_other_moves(CommunityLifecycle from, CommunityLifecycle to) =>
        Assert.Equal(nameof(Community.Lifecycle), Assert.Throws<RuleBroken>(() => Move(Water(from), to)).On);

    [Fact]
    public void Pausing_says_why_and_since_when()
    {
        var community = Water(CommunityLifecycle.Live);

        Move(community, CommunityLifecycle.Paused, reason: "  Everybody is at the summer floods. ");

        Assert.Equal((CommunityLifecycle.Paused, "Everybody is at the summer floods.", Noon), (community.Lifecycle, community.LifecycleReason, community.LifecycleUtc));
        Assert.Contains(new CommunityMoved(community.Id, "Live", "Paused", "Everybody is at the summer floods.", "fay"), ((IRaiseEvents)community).Raised);
    }

    [Fact]
    public void Pausing_without_a_reason_is_refused_beside_the_field() =>
        Assert.Equal("Reason", Assert.Throws<RuleBroken>(() => Move(Water(CommunityLifecycle.Live), CommunityLifecycle.Paused, reason: " ")).On);

    [Fact]
    public void What_goes_on_carries_no_old_reason()
    {
        var community = Water(CommunityLifecycle.Live);
        Move(community, CommunityLifecycle.Paused);

        Move(community, CommunityLifecycle.Live);

        Assert.Equal("", community.LifecycleReason);
    }
}
