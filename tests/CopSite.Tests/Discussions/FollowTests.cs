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

        Assert.Equal((FollowLevel.Watching, FollowReason.Replied), (follow.Level, follow.Reason));
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
        follow.Choose(FollowLevel.Normal, A.Noon);

        follow.Because(FollowReason.Replied, A.Noon.AddDays(1));

        Assert.Equal(FollowLevel.Normal, follow.Level);
    }

    [Fact]
    public void Who_never_followed_can_choose_silence_before_replying()
    {
        var follow = New();
        follow.Choose(FollowLevel.Normal, A.Noon);

        follow.Because(FollowReason.Replied, A.Noon);

        Assert.Equal(FollowLevel.Normal, follow.Level);
    }

    [Fact]
    public void A_choice_to_follow_is_kept_as_one()
    {
        var follow = New();

        follow.Choose(FollowLevel.Watching, A.Noon);
        follow.Because(FollowReason.Replied, A.Noon);

        Assert.Equal((FollowLevel.Watching, FollowReason.Chose), (follow.Level, follow.Reason));
    }

    [Fact]
    public void Reading_for_a_while_raises_the_level_and_never_lowers_it()
    {
        var (fresh, watching, muted) = (New(), New(), New());
        watching.Because(FollowReason.Started, A.Noon);
        muted.Choose(FollowLevel.Muted, A.Noon);

        foreach (var follow in new[] { fresh, watching, muted }) follow.Because(FollowReason.Read, A.Noon.AddDays(1));

        Assert.Equal([FollowLevel.Tracking, FollowLevel.Watching, FollowLevel.Muted], new[] { fresh, watching, muted }.Select(f => f.Level));
        Assert.Equal([FollowReason.Read, FollowReason.Started, FollowReason.Chose], new[] { fresh, watching, muted }.Select(f => f.Reason));
    }
}
