using Communities;
using Kernel;

namespace Tests.Communities;

public class FamilyTests
{
    static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);
    static readonly CommunityView Water = new() { Id = "water", Name = "Water", Privacy = CommunityPrivacy.Private };

    static Community Valves(CommunityPrivacy privacy = CommunityPrivacy.Private) => A.Community("Valves", privacy);

    [Theory]
    [InlineData(CommunityPrivacy.Open, false)]
    [InlineData(CommunityPrivacy.Restricted, false)]
    [InlineData(CommunityPrivacy.Private, true)]
    [InlineData(CommunityPrivacy.Confidential, true)]
    public void A_sub_group_is_never_open_to_more_people_than_its_parent(CommunityPrivacy privacy, bool fits)
    {
        var group = Valves(privacy);

        if (fits) group.LieIn(Water);
        else Assert.Equal("Privacy", Assert.Throws<RuleBroken>(() => group.LieIn(Water)).On);

        Assert.Equal(fits ? "water" : "", group.ParentId);
    }

    [Fact]
    public void A_sub_group_has_none_of_its_own() => Assert.Throws<RuleBroken>(() => Valves().LieIn(Water with { ParentId = "all" }));

    [Fact]
    public void A_group_that_goes_its_own_way_leaves_a_line_in_its_parents_history()
    {
        var group = Valves();
        group.LieIn(Water);

        var line = group.Graduate("ana", Noon);

        Assert.Equal(("water", group.Id, "Valves", OffshootKind.Graduated, ""), (line.ParentId, line.CommunityId, line.Name, line.Kind, group.ParentId));
        Assert.Throws<RuleBroken>(() => group.Graduate("ana", Noon));
    }

    [Fact]
    public void The_name_of_a_confidential_community_is_not_told_where_more_people_read()
    {
        var line = Valves(CommunityPrivacy.Confidential).MergeInto(A.Community("Pipes"), "ana", Noon);

        Assert.Equal("A confidential community", line.Name);
    }

    [Fact]
    public void Nothing_merges_into_what_rests()
    {
        var pipes = A.Community("Pipes");
        pipes.Set(CommunityLifecycle.Archived, "", null);

        Assert.Equal("Into", Assert.Throws<RuleBroken>(() => Valves().MergeInto(pipes, "ana", Noon)).On);
    }

    [Theory]
    [InlineData(CommunityPrivacy.Open, CommunityJoining.Free, CommunityJoining.Free)]
    [InlineData(CommunityPrivacy.Open, CommunityJoining.Invitation, CommunityJoining.Invitation)]
    [InlineData(CommunityPrivacy.Restricted, CommunityJoining.Request, CommunityJoining.Request)]
    [InlineData(CommunityPrivacy.Private, CommunityJoining.Free, CommunityJoining.Request)]
    [InlineData(CommunityPrivacy.Private, CommunityJoining.Invitation, CommunityJoining.Invitation)]
    [InlineData(CommunityPrivacy.Confidential, CommunityJoining.Free, CommunityJoining.Invitation)]
    public void How_people_come_in_is_narrowed_by_who_may_read(CommunityPrivacy privacy, CommunityJoining joining, CommunityJoining door) =>
        Assert.Equal(door, new CommunityView { Privacy = privacy, Joining = joining }.Door);
}
