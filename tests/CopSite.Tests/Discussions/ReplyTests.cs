using Discussions;
using Kernel;
using Kernel.Text;

namespace Tests.Discussions;

public class ReplyTests
{
    [Fact]
    public void A_reply_is_told_with_its_number()
    {
        var discussion = A.Discussion();

        var reply = A.Reply(discussion, number: 7);

        Assert.Contains(new ReplyPosted(discussion.Id, "water", reply.Id, 7, "ben"), A.Said(reply));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("\u200B\u200B")]
    [InlineData(null)]
    public void An_empty_reply_is_refused_beside_its_field(string? nothing)
    {
        var broken = Assert.Throws<RuleBroken>(() => Written.From(nothing, "Body", Reply.NoBody));

        Assert.Equal((Reply.NoBody, "Body"), (broken.Message, broken.On));
    }

    [Fact]
    public void A_reply_of_a_hundred_thousand_letters_is_taken_and_one_more_is_too_many()
    {
        Assert.Equal(100_000, Written.From(new string('a', 100_000), "Body", "").Source.Length);
        Assert.Equal("Body", Assert.Throws<RuleBroken>(() => Written.From(new string('a', 100_001), "Body", "")).On);
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(7, null)]
    [InlineData(9, null)]
    [InlineData(-1, null)]
    public void A_reply_answers_only_what_came_before_it(int asked, int? kept) =>
        Assert.Equal(kept, A.Reply(A.Discussion(), number: 7, inReplyTo: asked).InReplyTo);

    [Fact]
    public void Only_whoever_wrote_a_reply_changes_it()
    {
        var reply = A.Reply(A.Discussion(), by: "ben");

        Assert.Equal("Only whoever wrote a reply can change it.", Assert.Throws<RuleBroken>(() => reply.Change("ana", A.Text("no"), isClosed: false, A.Noon)).Message);
    }

    [Fact]
    public void A_reply_in_a_closed_discussion_stays_as_it_is() =>
        Assert.Equal("This discussion is closed, so its replies stay as they are.", Assert.Throws<RuleBroken>(() => A.Reply(A.Discussion()).Change("ben", A.Text("no"), isClosed: true, A.Noon)).Message);

    [Fact]
    public void A_reply_can_be_put_right_for_thirty_days()
    {
        var reply = A.Reply(A.Discussion());

        reply.Change("ben", A.Text("Water in the line."), isClosed: false, A.Noon.AddDays(30));

        Assert.Equal("Water in the line.", reply.Body);
        Assert.StartsWith("This reply is older than 30 days", Assert.Throws<RuleBroken>(() => reply.Change("ben", A.Text("Sand."), isClosed: false, A.Noon.AddDays(30).AddSeconds(1))).Message);
    }

    [Fact]
    public void A_slip_that_is_mended_at_once_leaves_no_mark()
    {
        var reply = A.Reply(A.Discussion());

        reply.Change("ben", A.Text("Air in the lines."), isClosed: false, A.Noon.AddMinutes(4));
        Assert.Null(reply.EditedUtc);

        reply.Change("ben", A.Text("Sand in the lines."), isClosed: false, A.Noon.AddMinutes(6));
        Assert.NotNull(reply.EditedUtc);
    }
}
