using System.Net;
using Microsoft.EntityFrameworkCore;
using Nudges;
using Nudges.Rules;
using Tests.Notifications;
using Tests.Users;

namespace Tests.Nudges;

/// <summary>A facilitator without any rights in the admin: switches a rule, rewords it, tries it, lets it fire, and acts.</summary>
public class FacilitatorTests
{
    const string Home = Cast.WaterPath + "/facilitate/nudges";

    [Fact]
    public async Task She_switches_it_on_rewords_it_tries_it_lets_it_fire_acts_and_sees_the_measure_change()
    {
        await using var site = await Nudging.Start();
        var rule = await Off(site, "N04");
        var ana = site.As(Cast.Ana);

        var on = await (await (await ana.Open(Home)).Press("Switch on “Newcomer is waiting”")).Follow();
        var reworded = await (await (await on.Click("Newcomer is waiting")).Press("Keep these words", ("Text", "{person} waits with {item}. Two lines from you are enough."))).Follow();
        var trial = await ana.Open($"{Home}/{rule.Id}/trial?person=ben");
        await trial.Press("Send it to me");
        var past = await ana.Open($"{Home}/{rule.Id}/past");
        await site.Settle();
        var path = await site.Asks(Cast.Ben);
        await site.Live(TimeSpan.FromHours(5));
        var today = await ana.Open(Cast.WaterPath + "/facilitate");
        await today.Press("Reply", ("Words", "Hello Ben. Two bar, and listen at three."));
        await site.Settle();
        var proof = await ana.Open($"{Home}/{rule.Id}");

        Assert.True(on.Has("“Newcomer is waiting” is on in Water."));
        Assert.True(reworded.Has("These are its words here from now on."));
        Assert.True(trial.Has($"Ben waits with “{Cast.QuestionTitle}”. Two lines from you are enough."));
        Assert.Contains(await site.Lines(Cast.Ana), l => l.Key.StartsWith("nudge-trial:", StringComparison.Ordinal));
        Assert.True(past.Has("The last 90 days"));
        Assert.True(today.Has("Ben waits with “Which pressure is right at night?”. Two lines from you are enough."));
        Assert.True((await site.As(Cast.Ben).Open(path)).Has("Two bar, and listen at three."));
        Assert.False((await ana.Open(Cast.WaterPath + "/facilitate")).Has("Two lines from you are enough."));
        Assert.True(proof.Has("1, of which 1 were followed by it so far"));
        Assert.True(proof.Has("Too early to say"));
    }

    [Fact]
    public async Task Her_editor_opens_the_workflow_beneath_it_and_comes_back()
    {
        await using var site = await Nudging.Start();
        var rule = await site.Rule("N04");

        var workflow = await (await site.As(Cast.Ada).Open("/admin/nudges/" + rule.Id)).Click("Its workflow");

        Assert.Contains(workflow.FindAll(".workflow-step__title"), s => s.TextContent.Contains("A question", StringComparison.OrdinalIgnoreCase) || s.TextContent.Contains("Nudge", StringComparison.OrdinalIgnoreCase));
        Assert.True((await workflow.Click("It belongs to a rule: change it there")).Has(rule.DisplayText));
    }

    [Fact]
    public async Task Tried_on_the_past_it_says_who_would_have_got_what_and_sends_nothing()
    {
        await using var site = await Nudging.Start();
        var rule = await Off(site, "N04");
        foreach (var day in new[] { 18, 11, 4 }) await site.Keep(A.Discussion(Cast.Ben, $"A question of {day} days ago, at night?", at: Cast.Noon.AddDays(-day)));
        await site.InTenant(scope => scope.Db.Write(() => scope.Db.Set<global::Communities.Membership>().Where(m => m.PersonId == Cast.Ben.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.JoinedUtc, Cast.Noon.AddDays(-25))), default));
        await site.Settle();

        var past = await site.As(Cast.Ana).Open($"{Home}/{rule.Id}/past");

        Assert.Equal(4, past.FindAll("tbody tr").Count);
        Assert.All(past.FindAll("tbody tr"), row => Assert.Contains("Ana Ferreira", row.TextContent, StringComparison.Ordinal));
        Assert.True(past.Has("A question of 18 days ago"));
        Assert.Empty(await site.Nudges(rule));
    }

    [Fact]
    public async Task What_she_types_is_kept_when_it_is_too_long_or_has_an_address()
    {
        await using var site = await Nudging.Start();
        var rule = await Off(site, "N04");
        var ana = site.As(Cast.Ana);

        var address = await (await ana.Open($"{Home}/{rule.Id}")).Press("Keep these words", ("Text", "See https://example.org now"));
        var words = await (await ana.Open($"{Home}/{rule.Id}")).Press("Keep these words", ("Text", string.Join(' ', Enumerable.Repeat("so", 60))));
        var blank = await (await ana.Open($"{Home}/{rule.Id}")).Press("Keep these words", ("Text", "Look at {thing}."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, address.Status);
        Assert.Equal("See https://example.org now", address.Find("[name=Text]").TextContent.Trim());
        Assert.True(address.Has("Take the address out of the text."));
        Assert.True(words.Has("These are 60 words."));
        Assert.True(blank.Has("Nothing fills {thing}."));
    }

    [Fact]
    public async Task The_pages_are_for_whoever_looks_after_the_community()
    {
        await using var site = await Nudging.Start();
        var rule = await Off(site, "N04");

        foreach (var path in new[] { Home, $"{Home}/{rule.Id}", $"{Home}/{rule.Id}/past", $"{Home}/{rule.Id}/trial?person=ben" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ben).Open(path)).Status);
            Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ana).Open(path)).Status);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ana).Open("/admin/nudges")).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ed).Open("/admin/nudges")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ana).Open($"{Home}/{rule.Id}/trial?person=nobody")).Status);
    }

    [Fact]
    public async Task Later_comes_back_tomorrow_and_twice_of_no_use_gives_rest()
    {
        await using var site = await Nudging.Start();
        var rule = await site.Rule("N25");
        var ana = site.As(Cast.Ana);
        async Task<Page> Today() => await ana.Open(Cast.WaterPath + "/facilitate");

        await site.Raise(new global::Insights.MonthEnded(Cast.WaterId));
        await site.Settle();
        var put = await (await (await Today()).Press("Later")).Follow();
        await site.Live(TimeSpan.FromHours(19), TimeSpan.FromHours(19));
        var again = await (await (await Today()).Press("Not useful")).Follow();
        await site.Live(TimeSpan.FromDays(28), TimeSpan.FromDays(28));
        await site.Raise(new global::Insights.MonthEnded(Cast.WaterId));
        await site.Settle();
        await (await Today()).Press("Not useful");
        await site.Live(TimeSpan.FromDays(28), TimeSpan.FromDays(28));
        await site.Raise(new global::Insights.MonthEnded(Cast.WaterId));
        await site.Settle();

        Assert.False(put.Has("Who helped in Water"));
        Assert.True(again.Has("the rule rests for thirty days"));
        Assert.Equal(Suppression.BackedOff, (await site.Nudges(rule))[^1].Reason);
    }

    [Fact]
    public async Task On_Monday_morning_one_mail_says_all_that_waits()
    {
        await using var site = await Nudging.Start();
        await site.Rule("N25");
        await site.Rule("N10", r => r.Channels = ["Today"]);
        await site.Raise(new global::Insights.MonthEnded(Cast.WaterId));
        await site.Raise(new global::Insights.MomentumChanged(Cast.WaterId, "Slipping"));
        await site.Settle();

        site.Clock.Advance(TimeSpan.FromHours(68)); // Monday, 08:00
        await site.Settle();
        await site.Live(TimeSpan.FromHours(2), TimeSpan.FromMinutes(30));

        var line = Assert.Single(await site.Lines(Cast.Ana), l => l.Key.StartsWith("monday-brief:", StringComparison.Ordinal));
        var letter = Assert.Single(await site.Letters(), l => l.Contains("Your Monday brief", StringComparison.Ordinal));
        Assert.StartsWith("Your Monday brief: 2 things wait for you.", line.Text, StringComparison.Ordinal);
        Assert.Contains("Who helped in Water", letter, StringComparison.Ordinal);
        Assert.Contains("https://localhost/communities/water/facilitate/pulse", letter.Replace("=\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    static async Task<NudgeRule> Off(TestSite site, string key)
    {
        var rule = await site.InTenant(async scope =>
        {
            var made = RuleFile.Shipped[key].Made(site.Clock.NowUtc, isOn: false);
            made.HoldOutPercent = 0;
            scope.Db.Add(made);
            await scope.Db.SaveChangesAsync();
            return made;
        });
        await site.Settle();
        return rule;
    }
}
