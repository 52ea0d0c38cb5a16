using System.Net;
using Kernel.Content;
using Microsoft.EntityFrameworkCore;

namespace Tests.Learning;

public class PollBlockTests
{
    static readonly (string, object?)[] Asked = [("Question", "When do you listen?"), ("Choices", "By day\nAt night")];

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Whoever_has_answered_sees_how_many_chose_what_once_five_have(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var page = await Builder.Begin(site);
        await page.Add("Poll", Asked);
        await page.Publish();
        foreach (var newcomer in new[] { Cast.Ed, Cast.Ada }) await (await site.As(newcomer).Open(Cast.WaterPath)).Press("Join this community");
        await site.Settle();

        await Answer(site, page, Cast.Ben, "By day");
        foreach (var person in new[] { Cast.Ana, Cast.Kavya, Cast.Ed }) await Answer(site, page, person, "At night");
        Assert.True(await page.IsComplete(Cast.Ben));
        Assert.Empty((await site.As(Cast.Ben).Open(page.Path)).FindAll(".poll-block"));

        Assert.Empty((await site.As(Cast.Ada).Open(page.Path)).FindAll(".poll-block"));
        await Answer(site, page, Cast.Ada, "At night");
        Assert.Equal(["1 of 5", "4 of 5"], Figures(await site.As(Cast.Ben).Open(page.Path)));

        await Answer(site, page, Cast.Ben, "At night", "Change my answer");
        Assert.Equal(["0 of 5", "5 of 5"], Figures(await site.As(Cast.Ana).Open(page.Path)));
        Assert.Empty((await site.As(Cast.Ana).Open(page.Path + "/preview?as=ben")).FindAll(".poll-block, :checked"));
        Assert.Empty((await site.Visitor().Open(page.Path)).FindAll(".poll-block, form [name=Chosen]"));
    }

    static async Task Answer(TestSite site, Builder page, Member who, string choice, string button = "Answer") =>
        Assert.NotEqual("", (await (await site.As(who).Open(page.Path)).Press(button, ("Chosen", choice))).Location);

    static IEnumerable<string> Figures(Page page) => page.FindAll(".poll-block__figure").Select(f => f.TextContent);

    [Fact]
    public async Task An_answer_that_is_not_among_those_of_the_poll_is_refused_with_a_sentence()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        await page.Add("Poll", Asked);
        await page.Publish();

        var refused = await (await site.As(Cast.Ben).Open(page.Path)).Press("Answer");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Has("Choose an answer."));
        Assert.False(await page.IsComplete(Cast.Ben));
    }

    [Fact]
    public async Task A_poll_with_one_answer_is_not_published()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        await page.Add("Poll", ("Question", "When?"), ("Choices", "At night\nAt night"));

        Assert.True((await page.Press("Publish")).Has("at least two answers"));
        Assert.Equal(ContentState.Draft, await site.InTenant(scope => scope.Db.Set<ContentItem>().Where(i => i.Id == page.Id).Select(i => i.State).SingleAsync()));
    }
}
