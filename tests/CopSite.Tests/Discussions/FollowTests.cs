using Discussions;

namespace Tests.Discussions;

public class FollowTests
{
    static Follow New() => new() { DiscussionId = "d", PersonId = "ben" };

    [Fact]
    public void Who_replies_follows_and_it_is_known_why()
    {
        var follow = New();

        follow.Because(FollowReason.Replied, A.Noon);

        Assert.Equal((true, FollowReason.Replied), (follow.IsOn, follow.Reason));
        Assert.Equal([new MemberFollowed("d", "ben")], A.Said(follow));
    }

    [Fact]
    public void Who_started_it_follows_for_that_reason_also_after_replying()
    {
        var follow = New();
        follow.Because(FollowReason.Started, A.Noon);

        follow.Because(FollowReason.Replied, A.Noon.AddDays(1));

        Assert.Equal((FollowReason.Started, A.Noon), (follow.Reason, follow.SinceUtc));
    }

    [Fact]
    public void A_choice_not_to_be_told_wins_over_replying()
    {
        var follow = New();
        follow.Because(FollowReason.Started, A.Noon);
        follow.Choose(false, A.Noon);

        follow.Because(FollowReason.Replied, A.Noon.AddDays(1));

        Assert.False(follow.IsOn);
    }

    [Fact]
    public void Who_never_followed_can_choose_silence_before_replying()
    {
        var follow = New();
        follow.Choose(false, A.Noon);

        follow.Because(FollowReason.Replied, A.Noon);

        Assert.False(follow.IsOn);
    }

    [Fact]
    public void A_choice_to_follow_is_kept_as_one()
    {
        var follow = New();

        follow.Choose(true, A.Noon);
        follow.Because(FollowReason.Replied, A.Noon);

        Assert.Equal((true, FollowReason.Chose), (follow.IsOn, follow.Reason));
    }
}
