using System.Net;
using Tests.Notifications;

namespace Tests.Discussions;

/// <summary>The reply that answers a question.</summary>
public class AnswersTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Whoever_asked_says_what_answers_it_and_it_stands_under_the_question(Engine engine)
    {
        await using var site = await Replied(engine);

        await (await site.As(Cast.Ben).Open(Cast.QuestionPath)).Press("This answers it: reply 1");
        await site.Settle();
        var seen = await site.Visitor().Open(Cast.QuestionPath);

        Assert.Equal("Answer by Kavya Rao", Page.Words(seen.Find(".opening-post .answer__title")));
        Assert.Equal("Listen at three.", Page.Words(seen.Find(".opening-post .answer .prose")));
        foreach (var reader in new[] { site.Visitor(), site.As(Cast.Ben), site.As(Cast.Ana), site.As(Cast.Ed) })
            Assert.Equal(["The answer"], (await reader.Open(Cast.QuestionPath)).FindAll("#replies .answer__title").Select(Page.Words));
        Assert.Equal($"Your reply is the answer in “{Cast.QuestionTitle}”", Assert.Single(await site.Lines(Cast.Kavya)).Text);
    }

    [Fact]
    public async Task A_facilitator_may_say_it_and_other_members_may_not()
    {
        await using var site = await Replied();

        var anas = await site.As(Cast.Ana).Open(Cast.QuestionPath);
        var kavyas = await site.As(Cast.Kavya).Open(Cast.QuestionPath);
        var forced = await kavyas.Client.Page(new(HttpMethod.Post, Cast.QuestionPath + "/answer")
        {
            Content = new FormUrlEncodedContent([new("_method", "put"), new("number", "1"), new("__RequestVerificationToken", kavyas.Find("[name=__RequestVerificationToken]").GetAttribute("value"))]),
        });

        Assert.True(anas.Has("This answers it"));
        Assert.False(kavyas.Has("This answers it"));
        Assert.Equal(HttpStatusCode.Forbidden, forced.Status);
    }

    [Fact]
    public async Task Who_is_in_the_same_place_hears_of_the_answer_once()
    {
        await using var site = await Replied();
        await (await site.As(Cast.Ana).Open(Cast.QuestionPath + "/replies/0/reaction")).Press("Same here");

        await (await site.As(Cast.Ben).Open(Cast.QuestionPath)).Press("This answers it: reply 1");
        await site.Settle();

        Assert.Single(await site.Lines(Cast.Ana), l => l.Text == $"There is an answer in “{Cast.QuestionTitle}”");
    }

    [Fact]
    public async Task It_is_taken_back_and_nothing_stands_there()
    {
        await using var site = await Replied();
        await (await site.As(Cast.Ben).Open(Cast.QuestionPath)).Press("This answers it: reply 1");

        await (await site.As(Cast.Ben).Open(Cast.QuestionPath)).Press("Not the answer: reply 1");

        Assert.Empty((await site.Visitor().Open(Cast.QuestionPath)).FindAll(".answer, .answer__title"));
    }

    static async Task<TestSite> Replied(Engine engine = Engine.Sqlite)
    {
        var site = await TestSite.Start(engine);
        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", "Listen at three."));
        return site;
    }
}
