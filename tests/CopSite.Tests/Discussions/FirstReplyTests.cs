using System.Net;
using Communities;
using Discussions;
using Microsoft.EntityFrameworkCore;
using Tests.Notifications;
using Tests.Nudges;
using Tests.People;

namespace Tests.Discussions;

/// <summary>The clock of the first reply, and who is asked to stop it.</summary>
public class FirstReplyTests
{
    const string Title = "Which pressure is right at night?";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task After_four_working_hours_the_facilitators_are_asked_once(Engine engine)
    {
        await using var site = await Nudging.Start(engine);
        var rule = await site.Rule("N04");
        await Ask(site);

        await site.Live(TimeSpan.FromHours(3.5), TimeSpan.FromHours(3.5)); // 15:30 on a Friday
        var early = await site.Nudges(rule);
        await site.Live(TimeSpan.FromHours(66), TimeSpan.FromHours(66)); // Monday, 09:30: four hours and a half
        await site.Live(TimeSpan.FromDays(1), TimeSpan.FromDays(1));

        Assert.Empty(early);
        Assert.Equal($"Ben is new and has asked “{Title}”. Nobody has replied for four working hours. A short human reply is enough.", Assert.Single(await site.Lines(Cast.Ana), l => l.Key.StartsWith("nudge-task:", StringComparison.Ordinal)).Text);
        Assert.DoesNotContain(await site.Lines(Cast.Kavya), l => l.Key.StartsWith("nudge", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_twenty_it_is_whoever_gave_answers_before()
    {
        await using var site = await Nudging.Start();
        var rule = await site.Rule("N05");
        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", "Listen at three."));
        await (await site.As(Cast.Ben).Open(Cast.QuestionPath)).Press("This answers it: reply 1");
        await Ask(site);

        await site.Live(TimeSpan.FromDays(5), TimeSpan.FromHours(6));

        Assert.Equal(Cast.Kavya.Id, Assert.Single(await site.Nudges(rule)).PersonId);
        Assert.Single(await site.Lines(Cast.Kavya), l => l.Key.StartsWith("nudge-mail:", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Before_them_it_is_whoever_says_that_they_can_help_with_it(Engine engine)
    {
        await using var site = await Nudging.Start(engine);
        var rule = await site.Rule("N05");
        await site.CanHelp(Cast.Kavya, "night pressure");
        await Ask(site);

        await site.Live(TimeSpan.FromDays(5), TimeSpan.FromHours(6));

        Assert.Equal(Cast.Kavya.Id, Assert.Single(await site.Nudges(rule)).PersonId);
    }

    [Fact]
    public async Task A_reply_stops_the_clock_but_not_ones_own()
    {
        await using var site = await Nudging.Start();
        var rule = await site.Rule("N04");
        var path = await Ask(site);
        await (await site.As(Cast.Ben).Open(path)).Press("Reply", ("Body", "I forgot: at three bar."));
        var waiting = await site.As(Cast.Ana).Open(Cast.WaterPath + "/facilitate");

        await (await site.As(Cast.Kavya).Open(path)).Press("Reply", ("Body", "Two."));
        site.Clock.Advance(TimeSpan.FromDays(5));
        await site.Settle();

        Assert.Contains(waiting.FindAll(".discussion-row__title"), t => Page.Words(t) == Title);
        Assert.DoesNotContain((await site.As(Cast.Ana).Open(Cast.WaterPath + "/facilitate")).FindAll(".discussion-row__title"), t => Page.Words(t) == Title);
        Assert.Empty(await site.Nudges(rule));
    }

    [Fact]
    public async Task Newcomers_stand_first_in_the_facilitators_queue()
    {
        await using var site = await TestSite.Start();
        await site.InTenant(scope => scope.Db.Write(() => scope.Db.Set<Membership>().ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, MembershipState.Active).SetProperty(m => m.JoinedUtc, Cast.Noon.AddYears(-1))), CancellationToken.None));
        await Ask(site, "First asked, by somebody who knows the place?", Cast.Ben);
        site.Clock.Advance(TimeSpan.FromHours(1));
        await (await site.As(Cast.Kavya).Open(Cast.WaterPath + "/discussions/new")).Press("Post", ("Title", "Asked later, without a name?"), ("Body", "Help."), ("Sealing", "Sealed"));

        var titles = (await site.As(Cast.Ana).Open(Cast.WaterPath + "/facilitate")).FindAll(".discussion-row__title").Select(Page.Words).ToList();

        Assert.True(titles.IndexOf("Asked later, without a name?") < titles.IndexOf("First asked, by somebody who knows the place?"));
    }

    [Fact]
    public async Task Whoever_asked_is_told_how_long_it_usually_takes()
    {
        await using var site = await TestSite.Start();
        for (var at = 0; at < 5; at++)
        {
            var asked = await Ask(site, $"Question {at}, and who answers?");
            site.Clock.Advance(TimeSpan.FromHours(2.5));
            await (await site.As(Cast.Kavya).Open(asked)).Press("Reply", ("Body", "I do."));
        }
        var path = await Ask(site);

        Assert.True((await site.As(Cast.Ben).Open(path)).Has("A first reply here usually comes within 3 hours. Ana Ferreira will see to it that somebody answers."));
        Assert.False((await site.As(Cast.Kavya).Open(path)).Has("usually comes"));
    }

    [Fact]
    public async Task The_page_is_for_whoever_tends_the_community()
    {
        await using var site = await TestSite.Start();

        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ben).Open(Cast.WaterPath + "/facilitate")).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ana).Open(Cast.WaterPath + "/facilitate")).Status);
    }

    static async Task<string> Ask(TestSite site, string title = Title, Member? by = null)
    {
        await (await site.As(by ?? Cast.Ben).Open(Cast.WaterPath + "/discussions/new")).Press("Post", ("Title", title), ("Body", "Ours is three bar."));
        await site.Settle();
        var id = await site.InTenant(scope => scope.Db.Set<Discussion>().Where(d => d.DisplayText == title).Select(d => d.Id).SingleAsync());
        return Cast.WaterPath + "/discussions/" + id;
    }
}
