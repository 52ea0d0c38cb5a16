using Tests.Notifications;

namespace Tests.Discussions;

/// <summary>What people hear of a discussion.</summary>
public class HearingTests
{
    [Theory]
    [InlineData("Watching", true), InlineData("Tracking", false), InlineData("Normal", false), InlineData("Muted", false)]
    public async Task Only_who_wants_every_reply_is_told_of_each(string level, bool isTold)
    {
        await using var site = await TestSite.Start();
        await (await site.As(Cast.Ana).Open(Cast.QuestionPath)).Press("Save", ("level", level));

        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", "Listen at three."));
        await site.Settle();

        Assert.Equal(isTold, (await site.Lines(Cast.Ana)).Any(l => l.Text == $"Kavya Rao replied in “{Cast.QuestionTitle}”"));
    }

    [Theory]
    [InlineData("Normal", true), InlineData("Muted", false)]
    public async Task Who_is_answered_hears_of_it_unless_they_want_to_hear_nothing(string level, bool isTold)
    {
        await using var site = await TestSite.Start();
        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", "Listen at three."));
        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Save", ("level", level));

        await (await site.As(Cast.Ana).Open(Cast.QuestionPath + "?to=1")).Press("Reply", ("Body", "Why at three?"));
        await site.Settle();

        Assert.Equal(isTold, (await site.Lines(Cast.Kavya)).Any(l => l.Text == $"Ana Ferreira answered you in “{Cast.QuestionTitle}”"));
    }

    [Fact]
    public async Task The_page_says_what_one_hears_and_why()
    {
        await using var site = await TestSite.Start();
        var before = await site.As(Cast.Kavya).Open(Cast.QuestionPath);
        var replied = await (await before.Press("Reply", ("Body", "Listen at three."))).Follow();
        var quiet = await (await replied.Press("Save", ("level", "Tracking"))).Follow();

        Assert.True(before.Has("You are told when somebody answers you or names you."));
        Assert.True(replied.Has("You are told about each reply, because you replied here."));
        Assert.True(quiet.Has("It stands among what is new for you, because you chose so."));
    }
}
