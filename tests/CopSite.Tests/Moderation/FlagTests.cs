using System.Net;
using Microsoft.EntityFrameworkCore;
using Moderation;
using Tests.Notifications;

namespace Tests.Moderation;

/// <summary>Members ask facilitators to look at a post.</summary>
public class FlagTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_flag_reaches_the_facilitators_and_never_the_author(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.KavyaReplies();
        var thread = await site.As(Cast.Ben).Open(Cast.QuestionPath);

        var thanked = await (await (await thread.Click("Flag reply 1")).Press("Flag it", ("Reason", "Unkind"))).Follow();
        await site.Settle();
        var queue = await site.As(Cast.Ana).Open(Looking.Queue);
        var page = await site.OpenCase(Cast.Ana);

        Assert.True(thanked.Has("Thank you. The facilitators look at it, and you hear what they decide."));
        Assert.Equal($"Somebody flagged reply 1 in “{Cast.QuestionTitle}” in Water", (await site.Texts(Cast.Ana))[0]);
        Assert.True(queue.Has($"Reply 1 in “{Cast.QuestionTitle}”") && queue.Has("It is unkind") && queue.Has("By Kavya Rao"));
        Assert.True(page.Has("A member flagged it") && page.Has("Listen at three."));
        Assert.False(page.Has("Ben Mwangi"));
        Assert.Empty(await site.Lines(Cast.Kavya));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Several_flags_on_one_post_are_one_case_even_at_the_same_moment(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.KavyaReplies();
        var forms = await Task.WhenAll(new[] { Cast.Ben, Cast.Ana }.Select(m => site.As(m).Open(Looking.FlagPath)));

        await Task.WhenAll(forms.Select(f => f.Press("Flag it", ("Reason", "Spam"))));
        await site.Settle();

        Assert.Equal((1, 2), await site.InTenant(async scope => (await scope.Db.Set<Case>().CountAsync(), await scope.Db.Set<Flag>().CountAsync())));
        Assert.True((await site.OpenCase(Cast.Ada)).Has("2 flags"));
    }

    [Fact]
    public async Task Nobody_flags_the_same_post_twice_while_it_is_looked_at()
    {
        await using var site = await Looking.Flagged();

        var again = await site.Flag(Cast.Ben, reason: "Spam");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.True(again.Has("You flagged this already, and the facilitators look at it."));
    }

    [Fact]
    public async Task Something_else_needs_words_and_a_flag_needs_a_reason()
    {
        await using var site = await TestSite.Start();
        await site.KavyaReplies();

        var wordless = await site.Flag(Cast.Ben, reason: "Other");
        var groundless = await (await site.As(Cast.Ben).Open(Looking.FlagPath)).Press("Flag it", ("Words", "I do not like it."));
        await site.Flag(Cast.Ben, reason: "Other", words: "It quotes our contract.");

        Assert.True(wordless.Has("Say in a sentence what is wrong with it."));
        Assert.True(groundless.Has("Choose what is wrong with it.") && groundless.Has("I do not like it."));
        Assert.True((await site.OpenCase(Cast.Ana)).Has("Something else: It quotes our contract."));
    }

    [Fact]
    public async Task Nobody_flags_themselves()
    {
        await using var site = await TestSite.Start();
        await site.KavyaReplies();

        Assert.Empty((await site.As(Cast.Kavya).Open(Cast.QuestionPath)).FindAll("#reply-1 a[href$='/flag']"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await site.Flag(Cast.Kavya)).Status);
    }

    [Fact]
    public async Task Only_members_flag()
    {
        await using var site = await TestSite.Start();
        await site.KavyaReplies();

        Assert.StartsWith("/login", (await site.Visitor().Open(Looking.FlagPath)).Location);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ed).Open(Looking.FlagPath)).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ben).Open(Looking.FlagPath)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ben).Open(Cast.QuestionPath + "/replies/9/flag")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ben).Open(Cast.WaterPath + "/discussions/none/replies/1/flag")).Status);
        Assert.Empty((await site.Visitor().Open(Cast.QuestionPath)).FindAll("a[href$='/flag']"));
    }

    [Fact]
    public async Task An_opening_post_can_be_flagged_too()
    {
        await using var site = await TestSite.Start();

        await (await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Click("Flag the opening post")).Press("Flag it", ("Reason", "OffTopic"));

        Assert.True((await site.As(Cast.Ana).Open(Looking.Queue)).Has($"The discussion “{Cast.QuestionTitle}”"));
    }
}
