using Kernel;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;
using Nudges;
using Nudges.Giving;
using Nudges.Proof;
using Nudges.Rules;
using Tests.Notifications;

namespace Tests.Nudges;

/// <summary>Each nudge of the catalogue: its trigger, what keeps it back, how often it comes, and whether it is measured.</summary>
public class CatalogueTests
{
    public static TheoryData<string> Keys => [.. NudgeCase.Keys];

    [Theory, MemberData(nameof(Keys))]
    public async Task It_is_sent_once_what_it_hopes_for_is_noted_and_who_does_not_want_it_gets_no_more(string key)
    {
        await using var site = await Nudging.Start();
        // Those that may come twice do, and no more.
        var rule = await site.Rule(key, r => r.ThrottleMost = 1);
        var nudge = await NudgeCase.Of(site, key);

        await nudge.Begin();
        var sent = await Ended(site, rule, nudge, 1);
        await site.Raise(nudge.Deed);
        var acted = (await site.Nudges(rule)).Single(n => n.Id == sent.Id);
        var tally = await site.InTenant(scope => scope.Get<ProofReader>().Of(rule, default));
        await nudge.Begin();
        var again = await Ended(site, rule, nudge, 2);
        await site.InDb(db =>
        {
            db.Add(new OptOut { PersonId = nudge.Reader, RuleId = rule.Id, AtUtc = site.Clock.NowUtc });
            return Task.CompletedTask;
        });
        await nudge.Begin();
        var unwanted = await Ended(site, rule, nudge, 3);

        Assert.Equal(NudgeState.Sent, sent.State);
        Assert.NotEmpty(sent.Text);
        Assert.DoesNotContain('{', sent.Text);
        Assert.StartsWith("/", sent.Path, StringComparison.Ordinal);
        Assert.InRange(WordCount.OfText(sent.Text), 1, 70);
        Assert.NotNull(acted.ActedUtc);
        Assert.True(tally.SentActed >= 1);
        Assert.Equal((NudgeState.Suppressed, Suppression.Throttled), (again.State, again.Reason));
        Assert.Equal((NudgeState.Suppressed, Suppression.OptedOut), (unwanted.State, unwanted.Reason));
    }

    [Theory, MemberData(nameof(Keys))]
    public async Task Who_is_held_out_gets_nothing_and_is_measured_alike(string key)
    {
        await using var site = await Nudging.Start();
        var rule = await site.Rule(key, r => r.HoldOutPercent = 50);
        var nudge = await NudgeCase.Of(site, key);
        await nudge.Begin();
        var held = await Ended(site, rule, nudge, 1);
        if (held.State != NudgeState.HeldOut)
        {
            // Which arm somebody is in is drawn anew for each experiment: this is one in which they are held out.
            var experiment = Enumerable.Range(1, 1_000).First(e => HoldOut.Holds(rule.Id, e, HoldOut.Drawn(rule, held.MeasuredId, held.ItemId), 50));
            await site.InTenant(scope => scope.Db.Write(async () =>
            {
                await scope.Db.Set<Nudge>().Where(n => n.RuleId == rule.Id).ExecuteDeleteAsync();
                await scope.Db.Set<NudgeRule>().Where(r => r.Id == rule.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.Experiment, experiment));
            }, default));
            await nudge.Begin();
            held = await Ended(site, rule, nudge, 1);
        }

        await site.Raise(nudge.Deed);

        Assert.Equal(NudgeState.HeldOut, held.State);
        Assert.Empty(held.Text);
        Assert.NotNull((await site.Nudges(rule)).Single(n => n.Id == held.Id).ActedUtc);
    }

    [Theory, InlineData("N02"), InlineData("N05"), InlineData("N08"), InlineData("N15"), InlineData("N16")]
    public async Task What_is_done_while_it_waits_for_the_morning_stops_it(string key)
    {
        await using var site = await Nudging.Start();
        var rule = await site.Rule(key);
        var nudge = await NudgeCase.Of(site, key);
        // A bid of Saturday waits for Monday.
        site.Clock.Advance(TimeSpan.FromDays(1));
        await site.InDb(async db => db.Add(Nudge.For(await db.Set<NudgeRule>().SingleAsync(r => r.Id == rule.Id), Occasion(nudge), nudge.Reader, "weekend", site.Clock.NowUtc)));
        await site.Settle();

        await site.Raise(nudge.Deed);
        await site.Live(TimeSpan.FromDays(3), TimeSpan.FromHours(6));

        var done = (await site.Nudges(rule)).Single(n => n.Key == "weekend");
        Assert.Equal((NudgeState.Suppressed, Suppression.AlreadyDone), (done.State, done.Reason));
        Assert.DoesNotContain(await site.Lines(Cast.All.FirstOrDefault(m => m.Id == nudge.Reader) ?? Cast.Ben), l => l.Key.StartsWith("nudge", StringComparison.Ordinal));
    }

    [Fact]
    public void All_of_the_catalogue_ship_and_few_that_write_to_members_are_on()
    {
        var numbers = RuleFile.Shipped.Keys.Select(k => k.TrimEnd('b')).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(Enumerable.Range(1, 25).Select(n => $"N{n:00}"), numbers);
        // The last speaks only where a facilitator invites.
        Assert.Equal(["N02", "N08", "N22b"], RuleFile.Shipped.Values.Where(r => r.On && !r.Channels.Contains("Today")).Select(r => r.Key).Order(StringComparer.Ordinal));
        Assert.True(RuleFile.Shipped["N04"].On && RuleFile.Shipped["N07"].On);
        Assert.All(RuleFile.Shipped.Values, r => Assert.True(r.Evidence.Length > 30 && r.Citation.Length > 2, r.Key));
        Assert.All(RuleFile.Shipped.Values, r => r.Made(Cast.Noon, isOn: false).CheckReady());
    }

    [Fact]
    public async Task Rules_whose_facts_are_not_there_say_so_and_cannot_be_switched_on()
    {
        await using var site = await Nudging.Start();
        await (await (await site.As(Cast.Ada).Open("/admin/features")).Press("Switch off Learning")).Follow();
        await site.Settle();
        await site.InDb(db =>
        {
            foreach (var file in RuleFile.Shipped.Values) db.Add(file.Made(Cast.Noon, isOn: false));
            return Task.CompletedTask;
        });

        var waiting = await site.InTenant(async scope => (await scope.Get<RuleBook>().All(default)).Where(r => scope.Get<Sentences>().Missing(r).Count > 0).Select(r => r.Key).ToList());
        var list = await site.As(Cast.Ed).Open("/admin/nudges");
        var id = list.FindAll("a").Single(a => a.TextContent == "Four minutes left").GetAttribute("href")!.Split('/')[^1];
        var page = await (await (await site.As(Cast.Ana).Open($"{Cast.WaterPath}/facilitate/nudges/{id}")).Press("Switch it on here")).Follow();

        Assert.Equal(["N22", "N22b"], waiting.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("Switch on “Four minutes left”", list.Html);
        Assert.True(page.Has("“Four minutes left” waits for a part of the site that is not there."));
    }

    // Lives until the reader's bid of that number is decided.
    static async Task<Nudge> Ended(TestSite site, NudgeRule rule, NudgeCase nudge, int number)
    {
        var step = nudge.Wait > TimeSpan.FromDays(1) ? TimeSpan.FromHours(4) : TimeSpan.FromHours(1);
        for (var waited = TimeSpan.Zero; waited < nudge.Wait + TimeSpan.FromDays(5); waited += step)
        {
            var mine = (await site.Nudges(rule)).Where(n => n.PersonId == nudge.Reader).ToList();
            if (mine.Count == number && mine.All(n => n.State != NudgeState.Waiting)) return mine[^1];

            await site.Live(step, step);
        }
        throw new InvalidOperationException($"{rule.Key} has not bid for the attention of its reader {number} times.");
    }

    static global::Kernel.Automation.Occasion Occasion(NudgeCase nudge) => nudge.Deed switch
    {
        global::Discussions.ReactionGiven => new() { Trigger = "x", AtUtc = Cast.Noon, PersonId = nudge.Reader, CommunityId = Cast.WaterId },
        global::Discussions.ReplyPosted r => new() { Trigger = "x", AtUtc = Cast.Noon, PersonId = nudge.Reader, CommunityId = Cast.WaterId, ItemId = r.DiscussionId },
        global::Activities.ReviewSubmitted r => new() { Trigger = "x", AtUtc = Cast.Noon, PersonId = nudge.Reader, CommunityId = Cast.WaterId, ItemId = r.ActivityId },
        _ => new() { Trigger = "x", AtUtc = Cast.Noon, PersonId = nudge.Reader, CommunityId = Cast.WaterId, ItemId = Cast.QuestionId },
    };
}
