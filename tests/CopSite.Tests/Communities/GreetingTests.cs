using System.Net;
using Communities.Greetings;
using Tests.Notifications;

namespace Tests.Communities;

/// <summary>The hello of a facilitator to somebody who came.</summary>
public class GreetingTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_newcomer_waits_to_be_greeted_until_somebody_says_hello(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await (await site.As(Cast.Ed).Open(Cast.WaterPath)).Press("Join this community");
        var today = await site.As(Cast.Ana).Open(Cast.WaterPath + "/facilitate");

        var form = await today.Click("Say hello to Ed Larsen");
        await form.Press("Send", ("Words", "Hello Ed, what brought you here?"));
        await site.Settle();

        Assert.StartsWith("Hello Ed, good that you are in ", Page.Words(form.Find("[name=Words]")), StringComparison.Ordinal);
        Assert.Contains(await site.Lines(Cast.Ed), l => l.Text == "Ana Ferreira: “Hello Ed, what brought you here?”");
        Assert.DoesNotContain((await site.As(Cast.Ana).Open(Cast.WaterPath + "/facilitate")).FindAll("a"), a => Page.Name(a) == "Say hello to Ed Larsen");
    }

    [Fact]
    public async Task Two_facilitators_do_not_greet_twice()
    {
        await using var site = await TestSite.Start();
        await (await site.As(Cast.Ed).Open(Cast.WaterPath)).Press("Join this community");
        var form = await site.As(Cast.Ana).Open(Cast.WaterPath + "/members/ed/greeting");

        await form.Press("Send");
        var again = await (await form.Press("Send")).Follow();
        await site.Settle();

        Assert.True(again.Has("Somebody has said hello to Ed Larsen already."));
        Assert.Single(await site.Lines(Cast.Ed), l => l.Text.StartsWith("Ana Ferreira: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_that_are_too_many_are_kept_to_be_shortened()
    {
        await using var site = await TestSite.Start();
        var words = string.Join(' ', Enumerable.Repeat("hello", 60));

        var refused = await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/members/ben/greeting")).Press("Send", ("Words", words));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(words, Page.Words(refused.Find("[name=Words]")));
    }

    [Fact]
    public async Task It_is_for_facilitators_and_to_members()
    {
        await using var site = await TestSite.Start();

        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ben).Open(Cast.WaterPath + "/members/kavya/greeting")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ana).Open(Cast.WaterPath + "/members/ed/greeting")).Status);
    }

    [Fact]
    public void A_drafted_hello_ends_the_newcomers_sentence_once() =>
        Assert.Contains("You wrote “I want fewer falls”. Where", Greeting.Drafted("Ed Larsen", "Water", "I want fewer falls."), StringComparison.Ordinal);
}
