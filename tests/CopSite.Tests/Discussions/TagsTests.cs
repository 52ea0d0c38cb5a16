using System.Net;
using Discussions;
using Kernel;

namespace Tests.Discussions;

/// <summary>The words by which people find a discussion again.</summary>
public class TagsTests
{
    [Theory]
    [InlineData("Night flow, LEAKS ,night  flow", "night flow, leaks")]
    [InlineData("#leaks;pumps", "leaks, pumps")]
    [InlineData(" , ", "")]
    [InlineData(null, "")]
    public void Tags_are_small_letters_each_once(string? typed, string kept)
    {
        var discussion = TestKit.A.Discussion(by: Cast.Ben, title: "Which gauge?");

        discussion.Tag(typed);

        Assert.Equal(kept, discussion.Tags);
    }

    [Theory]
    [InlineData("a,b,c,d,e,f", "Choose 5 tags at most")]
    [InlineData("a tag that is far too long to be one", "is longer than 30 characters")]
    public void Too_many_or_too_long_is_refused(string typed, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<RuleBroken>(() => TestKit.A.Discussion(by: Cast.Ben, title: "Which gauge?").Tag(typed)).Message, StringComparison.Ordinal);

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_tag_leads_to_what_carries_it_and_to_nothing_that_only_resembles_it(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await Start(site, "Which gauge?", "leak, gauges");
        await Start(site, "Which pump?", "leakage");

        var list = await site.Visitor().Open(Cast.WaterPath + "/discussions?tag=leak");
        var thread = await (await list.Click("Which gauge?")).Click("#gauges");

        Assert.True(list.Has("Which gauge?"));
        Assert.False(list.Has("Which pump?"));
        Assert.True(thread.Has("Which gauge?"));
        Assert.True((await site.Visitor().Open(Cast.WaterPath + "/discussions?tag=no%25such")).Has("Nothing is tagged “no%such” here"));
    }

    [Fact]
    public async Task Too_many_tags_come_back_with_all_that_was_typed()
    {
        await using var site = await TestSite.Start();

        var again = await Start(site, "Which gauge?", "a,b,c,d,e,f");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.True(again.Has("Choose 5 tags at most"));
        Assert.Equal("a,b,c,d,e,f", again.Find("[name=Tags]").GetAttribute("value"));
    }

    static async Task<Page> Start(TestSite site, string title, string tags) =>
        await (await site.As(Cast.Ben).Open(Cast.WaterPath + "/discussions/new")).Press("Post", ("Title", title), ("Body", "I would like to know."), ("Tags", tags));
}
