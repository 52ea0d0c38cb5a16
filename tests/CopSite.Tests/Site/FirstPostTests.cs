using Microsoft.EntityFrameworkCore;
using Nudges;
using Tests.Notifications;
using Tests.Nudges;
using Tests.People;

namespace Tests.Site;

/// <summary>A first post without fear (story S4). Ed is its Aisha, Ana its Marcus, Kavya its Dr Okafor.</summary>
public class FirstPostTests
{
    const string Title = "Is it foolish to open a valve slowly?";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_newcomer_dares_to_ask_and_is_answered(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        foreach (var rule in new[] { "N04", "N04b", "N05" }) await site.Rule(rule);
        await site.CanHelp(Cast.Kavya, "valve");
        var ed = site.As(Cast.Ed);

        // Joins with a motive and one thing to try.
        var home = await (await (await ed.Open(Cast.WaterPath)).Press("Join this community")).Follow();
        await home.Press("Say it", ("Motive", "I start in the field on Monday."), ("Trial", "Walk a round with somebody."));
        var today = await site.As(Cast.Ana).Open(Cast.WaterPath + "/facilitate");
        var hello = await today.Click("Say hello to Ed Larsen");
        Assert.Contains("“I start in the field on Monday”", Page.Words(hello.Find("[name=Words]")));

        // Sees whom to turn to, and asks through the facilitator.
        var turns = await ed.Open("/help-requests/new?community=water&subject=Opening+a+valve");
        Assert.Equal(["Ana Ferreira", "Kavya Rao"], turns.FindAll(".turns .choice__text > span:first-child").Select(Page.Words).Take(2));
        var asked = await (await (await ed.Open(Cast.WaterPath + "/discussions/new")).Press("Post", ("Title", Title), ("Body", "Ours hammer."), ("Sealing", "ThroughFacilitator"))).Follow();
        var path = asked.Answer.RequestMessage!.RequestUri!.AbsolutePath;
        var seen = await site.As(Cast.Kavya).Open(path);
        Assert.True(seen.Has("A member"));
        Assert.False(seen.Has("Ed Larsen"));
        Assert.True(seen.Has("It took courage to ask this without a name."));

        // Four working hours later the facilitator is asked, after twenty whoever can help.
        await site.Settle();
        await site.Live(TimeSpan.FromDays(3.2), TimeSpan.FromHours(6)); // Monday, late in the afternoon
        var first = (await Waits(site, Cast.Ana), await Waits(site, Cast.Kavya));
        var prompted = await site.As(Cast.Ana).Open(Cast.WaterPath + "/facilitate");
        await site.Live(TimeSpan.FromDays(3), TimeSpan.FromHours(6));
        Assert.Equal((1, 0), first);
        Assert.True(prompted.Has($"“{Title}” has waited four working hours for a first reply."));
        Assert.Equal(1, await Waits(site, Cast.Kavya));

        Assert.Equal("No replies yet", await Tile(site, "reply-time"));

        // She answers, and it is the answer.
        await (await site.As(Cast.Kavya).Open(path)).Press("Reply", ("Body", "No: a quarter turn, wait, and listen."));
        await site.Settle();
        await (await ed.Open(path)).Press("This answers it: reply 1");
        await site.Settle();

        Assert.Contains(await site.Lines(Cast.Ed), l => l.Text == $"Kavya Rao replied in “{Title}”");
        Assert.True((await site.Visitor().Open(path)).Has("No: a quarter turn, wait, and listen."));
        Assert.DoesNotContain((await site.As(Cast.Ana).Open(Cast.WaterPath + "/facilitate")).FindAll(".discussion-row__title"), t => Page.Words(t) == Title);
        Assert.DoesNotContain("Ed Larsen", (await site.As(Cast.Ben).Open(path)).Html);

        // In his own name he answers Ben; a fortnight after he came, the figures tell of both.
        await (await ed.Open(Cast.QuestionPath)).Press("Reply", ("Body", "Listen at three in the morning."));
        site.Clock.Advance(TimeSpan.FromDays(9));
        await site.Settle();
        Assert.EndsWith(" h", await Tile(site, "reply-time"), StringComparison.Ordinal);
        Assert.Equal("2 of 2", await Tile(site, "newcomers"));
    }

    static async Task<string> Tile(TestSite site, string name) => Page.Words((await site.As(Cast.Ana).Open(Cast.WaterPath + "/facilitate/pulse")).Find($"#{name} .figure-tile__value"));

    static Task<int> Waits(TestSite site, Member person) => site.InTenant(scope => scope.Db.Set<Nudge>().CountAsync(n => n.PersonId == person.Id && n.State == NudgeState.Sent));
}
