using System.Net;
using Discussions;
using Discussions.Stages;
using Kernel;
using Microsoft.EntityFrameworkCore;

namespace Tests.Discussions;

/// <summary>How far conversations have come: people say so, rules only suggest.</summary>
public class StageTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task People_bring_a_conversation_from_talk_to_use_and_everybody_sees_why(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        foreach (var words in new[] { "Listen.", "Listen at three.", "With a stick." }) await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", words));

        // Whoever asked takes what the rules suggest.
        var taken = await (await (await site.As(Cast.Ben).Open(Cast.QuestionPath)).Press("Yes, Exploring")).Follow();
        Assert.Equal("Exploring", Page.Words(taken.Find(".aside .badge--accent")));
        await (await site.As(Cast.Ben).Open(Cast.QuestionPath)).Press("This answers it: reply 2");
        site.Clock.Advance(TimeSpan.FromDays(8));
        await (await site.As(Cast.Ana).Open(Cast.QuestionPath + "/stage")).Press("Bring it there", ("Stage", "Converging"), ("Reason", "All of us say three."));
        var board = await site.As(Cast.Ana).Open(Cast.WaterPath + "/facilitate/conversations");
        Assert.True(board.Has("It has an answer, and nobody has said anything against it for 8 days. Agreed?"));
        await (await board.Press("Not yet: Agreed")).Follow();
        board = await site.As(Cast.Ana).Open(Cast.WaterPath + "/facilitate/conversations");
        Assert.False(board.Has("Agreed?"));
        site.Clock.Advance(TimeSpan.FromDays(15));
        var stuck = Assert.Single((await site.As(Cast.Ana).Open(Cast.WaterPath + "/facilitate/conversations")).FindAll(".stage-card .meta"));
        Assert.Equal(["for 15 days", "3 replies", "Stuck"], stuck.Children.Select(Page.Words));

        // It becomes a page, and another community takes that up.
        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath + "/conversion")).Press("Make it", ("Title", "Listening at three"), ("Numbers", new[] { "0", "2" }));
        await (await site.As(Cast.Ana).Open(Cast.QuestionPath)).Press("Yes, Written up");
        await site.InTenant(async scope =>
        {
            var page = await scope.Db.Set<global::Wiki.WikiPage>().SingleAsync(p => p.DisplayText == "Listening at three");
            scope.Db.Add(global::Wiki.PageAdoption.Of(new(page.Id, Cast.WaterId, 1), page, Cast.Ana.Id, site.Clock.NowUtc));
            await scope.Db.SaveChangesAsync();
        });
        await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/facilitate/conversations")).Press("Yes, In use");

        var history = await site.Visitor().Open(Cast.QuestionPath + "/stage");
        Assert.Equal(["In use", "Written up", "Converging", "Exploring"], history.FindAll("ol strong").Select(Page.Words));
        Assert.True(history.Has("All of us say three."));
        Assert.Contains((await site.Visitor().Open(Cast.WaterPath + "/discussions")).FindAll(".discussion-row__marks .badge"), b => Page.Words(b) == "In use");
    }

    [Fact]
    public async Task Only_who_began_it_and_who_looks_after_the_community_say_so()
    {
        await using var site = await TestSite.Start();
        var path = Cast.QuestionPath + "/stage";

        Assert.Empty((await site.As(Cast.Kavya).Open(path)).FindAll("main form"));
        foreach (var (who, status) in new[] { (Cast.Kavya, HttpStatusCode.Forbidden), (Cast.Ed, HttpStatusCode.Forbidden) })
            Assert.Equal(status, (await Send(site, who)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ben).Open(Cast.WaterPath + "/facilitate/conversations")).Status);
        var silent = await (await site.As(Cast.Ben).Open(path)).Press("Bring it there", ("Stage", "Retired"), ("Reason", ""));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (silent.Status, silent.Has("Say why in a sentence.")));
        Assert.Equal(TalkStage.Open, await site.InTenant(scope => scope.Db.Set<Discussion>().Where(d => d.Id == Cast.QuestionId).Select(d => d.Stage).SingleAsync()));

        async Task<Page> Send(TestSite from, Member who)
        {
            var client = from.As(who);
            var token = (await client.Open("/account/profile")).Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;
            return await client.Page(new(HttpMethod.Put, path) { Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("Stage", "Agreed"), KeyValuePair.Create("Reason", "Because.")]) });
        }
    }

    [Theory]
    [InlineData(TalkStage.Open, 2, 2, false, 0, null)]
    [InlineData(TalkStage.Open, 3, 2, false, 0, TalkStage.Exploring)]
    [InlineData(TalkStage.Open, 8, 3, false, 0, TalkStage.Converging)]
    [InlineData(TalkStage.Exploring, 8, 2, false, 0, null)]
    [InlineData(TalkStage.Exploring, 1, 2, true, 6, TalkStage.Converging)]
    [InlineData(TalkStage.Exploring, 1, 2, true, 7, TalkStage.Agreed)]
    [InlineData(TalkStage.InUse, 9, 9, true, 9, null)]
    [InlineData(TalkStage.Retired, 9, 9, true, 9, null)]
    public void The_rules_suggest_only_what_lies_ahead(TalkStage at, int replies, int people, bool isAnswered, int silentDays, TalkStage? suggested) =>
        Assert.Equal(suggested, StageSuggestion.Of(new(at, null, replies, people, isAnswered, A.Noon.AddDays(-silentDays)), [], A.Noon)?.Stage);

    [Fact]
    public void A_conversation_goes_nowhere_without_a_reason_and_not_to_where_it_is()
    {
        var talk = A.Discussion();

        Assert.Equal("Reason", Assert.Throws<RuleBroken>(() => talk.Bring(TalkStage.Agreed, " ", "ana", false, A.Noon)).On);
        Assert.Equal("Stage", Assert.Throws<RuleBroken>(() => talk.Bring(TalkStage.Open, "Why not", "ana", false, A.Noon)).On);
        Assert.Equal("Stage", Assert.Throws<RuleBroken>(() => talk.Bring((TalkStage)99, "Why not", "ana", false, A.Noon)).On);
    }
}
