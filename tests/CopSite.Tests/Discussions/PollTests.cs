using System.Net;
using Discussions;
using Discussions.Polls;
using Kernel;
using Microsoft.EntityFrameworkCore;

namespace Tests.Discussions;

/// <summary>A question with choices under an opening post.</summary>
public class PollTests
{
    const string Title = "When shall we meet in spring?";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Members_choose_change_their_mind_and_see_figures_once_they_have_chosen(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var path = await Ask(site, "March\nApril\nMay");

        var before = await site.As(Cast.Ben).Open(path);
        await before.Press("Vote", ("choices", 0));
        await (await site.As(Cast.Kavya).Open(path)).Press("Vote", ("choices", 1));
        var seen = await site.As(Cast.Ben).Open(path);
        await seen.Press("Take my vote back");
        await (await site.As(Cast.Ben).Open(path)).Press("Vote", ("choices", 1));
        var after = await site.As(Cast.Ben).Open(path);

        Assert.DoesNotContain("%", Page.Words(before.Find(".poll")), StringComparison.Ordinal);
        Assert.Contains("2 people voted", Page.Words(seen.Find(".poll")), StringComparison.Ordinal);
        Assert.Equal(["0", "100", "0"], after.FindAll(".poll__bar").Select(m => m.GetAttribute("value")));
        Assert.Contains("(your choice)", Page.Words(after.FindAll(".poll__choice")[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_choices_count_one_person()
    {
        await using var site = await TestSite.Start();
        var path = await Ask(site, "March\nApril\nMay", isMultiple: true);

        await (await site.As(Cast.Ben).Open(path)).Press("Vote", ("choices", 0), ("choices", 2));
        var seen = await site.As(Cast.Ben).Open(path);

        Assert.Equal(["100", "0", "100"], seen.FindAll(".poll__bar").Select(m => m.GetAttribute("value")));
        Assert.Contains("1 person voted", Page.Words(seen.Find(".poll")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_its_day_it_takes_no_votes_and_shows_its_figures_to_all()
    {
        await using var site = await TestSite.Start();
        var path = await Ask(site, "March\nApril", closes: "2026-11-21");
        var form = await site.As(Cast.Ben).Open(path);

        site.Clock.Advance(TimeSpan.FromDays(2));
        var late = await form.Press("Vote", ("choices", 0));

        Assert.True(late.Has("This poll is closed."));
        Assert.Equal(2, (await site.Visitor().Open(path)).FindAll(".poll__bar").Count);
    }

    [Fact]
    public async Task Whoever_asked_closes_it_and_visitors_never_vote()
    {
        await using var site = await TestSite.Start();
        var path = await Ask(site, "March\nApril");
        var visitor = await site.Visitor().Open(path);

        await (await site.As(Cast.Ana).Open(path)).Press("Close the poll");

        Assert.Empty(visitor.FindAll(".poll form"));
        Assert.Contains("The poll is closed.", Page.Words((await site.As(Cast.Ben).Open(path)).Find(".poll")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("March", "Give 2 to 10 choices, each in a line of its own.")]
    [InlineData("March\nmarch", "One of the choices stands there twice.")]
    public async Task A_poll_that_cannot_be_says_why_and_keeps_what_was_typed(string choices, string why)
    {
        await using var site = await TestSite.Start();

        var refused = await (await site.As(Cast.Ben).Open(Cast.WaterPath + "/discussions/new")).Press("Post", ("Title", Title), ("Body", "Say."), ("PollChoices", choices));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Has(why));
        Assert.Equal(choices, refused.Find("[name=PollChoices]").TextContent.Trim().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void One_answer_means_one_answer() =>
        Assert.Throws<RuleBroken>(() => Poll.Of("d", "a\nb", false, null, A.Noon)!.Choose("ben", [0, 1], A.Noon));

    static async Task<string> Ask(TestSite site, string choices, bool isMultiple = false, string closes = "")
    {
        await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/discussions/new")).Press("Post",
            ("Title", Title), ("Body", "We go by the many."), ("PollChoices", choices), ("PollMultiple", isMultiple ? "true" : null), ("PollCloses", closes));
        return Cast.WaterPath + "/discussions/" + await site.InTenant(scope => scope.Db.Set<Discussion>().Where(d => d.DisplayText == Title).Select(d => d.Id).SingleAsync());
    }
}
