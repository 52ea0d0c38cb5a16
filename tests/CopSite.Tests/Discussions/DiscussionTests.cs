using Discussions;
using Kernel;
using Kernel.Content;

namespace Tests.Discussions;

public class DiscussionTests
{
    [Fact]
    public void A_discussion_that_is_started_can_be_read_at_its_address_at_once()
    {
        var discussion = A.Discussion();

        Assert.Equal(ContentState.Published, discussion.State);
        Assert.Equal($"communities/water/discussions/{discussion.Id}", discussion.Path);
        Assert.Contains(new DiscussionStarted(discussion.Id, "water", "ana"), A.Said(discussion));
    }

    [Fact]
    public void What_members_write_is_rendered_when_it_is_saved() =>
        Assert.Equal("<p>Since spring.</p>", A.Discussion().Html.Trim());

    [Fact]
    public void A_closed_discussion_takes_no_replies()
    {
        var discussion = A.Discussion();
        discussion.Close("fay", "Solved", A.Noon);

        var broken = Assert.Throws<RuleBroken>(() => A.Reply(discussion));

        Assert.StartsWith("This discussion is closed, so it no longer takes replies.", broken.Message);
    }

    [Fact]
    public void Closing_needs_a_reason()
    {
        var broken = Assert.Throws<RuleBroken>(() => A.Discussion().Close("fay", "  ", A.Noon));

        Assert.Equal("Say why you close it. One sentence is enough, and everybody here will see it.", broken.Message);
        Assert.Equal("Reason", broken.On);
    }

    [Fact]
    public void A_discussion_is_closed_once()
    {
        var discussion = A.Discussion();
        discussion.Close("fay", "Solved", A.Noon);

        Assert.Equal("This discussion is closed already.", Assert.Throws<RuleBroken>(() => discussion.Close("gus", "Me too", A.Noon)).Message);
        Assert.Contains(new DiscussionClosed(discussion.Id, "water", "fay", "Solved"), A.Said(discussion));
    }

    [Fact]
    public void A_discussion_that_is_reopened_takes_replies_again()
    {
        var discussion = A.Discussion();
        discussion.Close("fay", "Solved", A.Noon);

        discussion.Reopen();

        Assert.Equal(1, A.Reply(discussion).Number);
        Assert.Equal("", discussion.ClosedReason);
    }

    [Fact]
    public void Only_whoever_started_it_changes_the_opening_post()
    {
        var broken = Assert.Throws<RuleBroken>(() => A.Discussion(by: "ana").Change(isStarter: false, "Mine", A.Text("now"), A.Noon));

        Assert.Equal("Only whoever started a discussion can change its opening post.", broken.Message);
    }

    [Fact]
    public void A_title_is_needed_and_has_an_end()
    {
        Assert.Equal(Discussion.NoTitle, Assert.Throws<RuleBroken>(() => A.Discussion().Change(isStarter: true, " ", A.Text("x"), A.Noon)).Message);
        Assert.Equal("Title", Assert.Throws<RuleBroken>(() => A.Discussion().Change(isStarter: true, new string('a', 201), A.Text("x"), A.Noon)).On);
    }

    [Theory]
    [InlineData(1, "/c/discussions/d#reply-1")]
    [InlineData(50, "/c/discussions/d#reply-50")]
    [InlineData(51, "/c/discussions/d?page=2#reply-51")]
    [InlineData(5_000, "/c/discussions/d?page=100#reply-5000")]
    public void A_reply_keeps_its_address_whatever_comes_after_it(int number, string path) =>
        Assert.Equal(path, Discussion.PathOf("/c", "d", number));

    [Fact]
    public void An_edit_by_an_editor_renders_again_and_keeps_what_happened_since()
    {
        var discussion = A.Discussion();
        discussion.Counted(3, 3, A.Noon, A.Noon.AddDays(1), "ben");
        discussion.Body = "*Since* autumn.";

        discussion.Edited();

        Assert.Contains("<em>Since</em>", discussion.Html);
        Assert.Equal((3, A.Noon.AddDays(1)), (discussion.ReplyCount, discussion.ActiveUtc));
    }
}
