using Communities;
using Kernel;
using Kernel.Content;

namespace Tests.Communities;

public class CommunityTests
{
    static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);

    static Community Water()
    {
        var community = new Community();
        community.Describe("Água & Wasser", "Keeping it in the pipe.", "**Ask** early.", CommunityPrivacy.Open);
        return community;
    }

    [Fact]
    public void A_community_gets_its_address_from_its_first_name()
    {
        var community = Water();

        Assert.Equal("agua-wasser", community.Slug);
        Assert.Equal("communities/agua-wasser", community.Path);
    }

    [Fact]
    public void A_new_name_leaves_the_address_as_it_was()
    {
        var community = Water();

        community.Describe("Pipes", "Keeping it in the pipe.", "", CommunityPrivacy.Open);
        community.Slug = "pipes";

        Assert.Equal("agua-wasser", community.Slug);
        Assert.Equal("communities/agua-wasser", community.Path);
    }

    [Fact]
    public void An_import_may_bring_the_address_along()
    {
        var community = new Community { DisplayText = "Pumps", Slug = "old-pumps", Path = "elsewhere" };

        community.Edited();

        Assert.Equal("communities/old-pumps", community.Path);
    }

    [Fact]
    public void No_community_takes_an_address_that_the_site_needs() =>
        Assert.Equal("new-community", Community.SlugOf("New"));

    [Fact]
    public void The_description_is_rendered_when_it_is_written() =>
        Assert.Contains("<strong>Ask</strong>", Water().DescriptionHtml);

    [Fact]
    public void A_community_has_a_name() =>
        Assert.Equal("Give the community a name.", Assert.Throws<RuleBroken>(() => new Community().Describe("", "Why.", "", CommunityPrivacy.Open)).Message);

    [Fact]
    public void What_it_is_for_may_be_found_out_while_it_forms()
    {
        var community = new Community();

        community.Describe("Pumps", " ", "", CommunityPrivacy.Open);

        Assert.Equal(CommunityLifecycle.Forming, community.Lifecycle);
    }

    [Fact]
    public void A_community_that_is_started_can_be_published_at_once()
    {
        var community = Water();

        community.Publish(Noon);

        Assert.Equal(ContentState.Published, community.State);
    }

    [Theory]
    [InlineData(CommunityPrivacy.Open, true, true)]
    [InlineData(CommunityPrivacy.Restricted, true, true)]
    [InlineData(CommunityPrivacy.Private, false, false)]
    [InlineData(CommunityPrivacy.Confidential, false, false)]
    public void Somebody_outside_reads_and_joins_what_is_open_or_restricted(CommunityPrivacy privacy, bool canRead, bool canJoin)
    {
        var outside = new CommunityView { Privacy = privacy };

        Assert.Equal((canRead, canJoin), (outside.CanRead, outside.CanJoin));
    }

    [Theory]
    [InlineData(CommunityPrivacy.Open)]
    [InlineData(CommunityPrivacy.Confidential)]
    public void A_member_reads_and_need_not_join(CommunityPrivacy privacy)
    {
        var inside = new CommunityView { Privacy = privacy, IsMember = true };

        Assert.True(inside.CanRead);
        Assert.False(inside.CanJoin);
    }
}
