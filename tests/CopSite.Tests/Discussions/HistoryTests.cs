using System.Net;

namespace Tests.Discussions;

/// <summary>What a post said before.</summary>
public class HistoryTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Readers_see_what_a_changed_reply_said_before(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var kavya = site.As(Cast.Kavya);
        await (await kavya.Open(Cast.QuestionPath)).Press("Reply", ("Body", "Listen at three."));
        site.Clock.Advance(TimeSpan.FromHours(1));
        await (await kavya.Open(Cast.QuestionPath + "/replies/1/edit")).Press("Save", ("Body", "Listen at four."));

        var page = await (await site.Visitor().Open(Cast.QuestionPath)).Click("changed since");

        Assert.Equal("three", Page.Words(page.Find("del")));
        Assert.Equal("four", Page.Words(page.Find("ins")));
        Assert.True(page.Has("As it was written first Listen at three."));
    }

    [Fact]
    public async Task A_slip_mended_at_once_leaves_no_mark()
    {
        await using var site = await TestSite.Start();
        var kavya = site.As(Cast.Kavya);
        await (await kavya.Open(Cast.QuestionPath)).Press("Reply", ("Body", "Lsiten at three."));
        await (await kavya.Open(Cast.QuestionPath + "/replies/1/edit")).Press("Save", ("Body", "Listen at three."));

        var page = await site.Visitor().Open(Cast.QuestionPath + "/replies/1/history");

        Assert.True(page.Has("It stands as it was written."));
        Assert.False(page.Has("Lsiten"));
    }

    [Fact]
    public async Task Readers_see_what_a_changed_opening_post_said_before()
    {
        await using var site = await TestSite.Start();
        site.Clock.Advance(TimeSpan.FromHours(1));
        await (await site.As(Cast.Ben).Open(Cast.QuestionPath + "/edit")).Press("Save", ("Title", "How do you find losses?"));

        var page = await (await site.Visitor().Open(Cast.QuestionPath)).Click("changed since");

        Assert.Equal("night-flow", Page.Words(page.Find("del")).Trim());
        Assert.True(page.Has(Cast.QuestionTitle));
    }

    [Fact]
    public async Task The_history_of_what_one_may_not_read_is_not_there()
    {
        await using var site = await TestSite.Start();

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open("/communities/nowhere/discussions/" + Cast.QuestionId + "/history")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(Cast.QuestionPath + "/replies/9/history")).Status);
    }
}
