using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Nudges;
using Nudges.Giving;
using Tests.Notifications;
using Tests.Users;

namespace Tests.Nudges;

/// <summary>What people see of what rules did to them, and how they stop it; and what administrators change.</summary>
public class MineTests
{
    [Fact]
    public async Task Somebody_sees_all_that_rules_did_to_them_and_about_them_and_stops_one_with_a_press()
    {
        await using var site = await Nudging.Start();
        var greeting = await site.Rule("N07");
        var seat = await site.Rule("N09");
        await site.Raise(new global::Communities.FirstContributionMade(Cast.WaterId, Cast.Ben.Id));
        await site.Raise(new global::Discussions.AnswerMarked(Cast.QuestionId, Cast.WaterId, 1, Cast.Ana.Id, Cast.Kavya.Id));
        await site.Settle();

        var ben = await site.As(Cast.Ben).Open("/account/nudges");
        var kavya = await site.As(Cast.Kavya).Open("/account/nudges");
        var stopped = await (await kavya.Press("Stop “Pass it on”")).Follow();

        Assert.True(ben.Has("Thank the first post"));
        Assert.True(ben.Has("to somebody else, about you"));
        Assert.False(ben.Has("Thank them by name"));
        Assert.True(kavya.Has("You found an answer in Water."));
        Assert.True(stopped.Has("You get no more nudges of “Pass it on”."));
        Assert.True(await site.InTenant(scope => scope.Db.Set<OptOut>().AnyAsync(o => o.PersonId == Cast.Kavya.Id && o.RuleId == seat.Id)));
        Assert.NotEqual(greeting.Id, seat.Id);
    }

    [Fact]
    public async Task The_link_in_a_mail_stops_the_rule_signed_out_and_the_mail_says_why_it_came()
    {
        await using var site = await Nudging.Start();
        var rule = await site.Rule("N15");
        var nudge = await NudgeCase.Of(site, "N15");
        await nudge.Begin();
        await site.Live(TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(15));

        var letter = Assert.Single(await site.Letters(), l => l.Contains("Others said of", StringComparison.Ordinal)).Replace("=\r\n", "", StringComparison.Ordinal);
        var path = Regex.Match(letter, "Mute this kind of nudge:\\s+https://localhost(/unsubscribe/[A-Za-z0-9_-]+)").Groups[1].Value;
        var page = await site.Visitor().Open(path);
        await page.Press(Page.Name(page.FindAll("main button")[0]));

        Assert.Contains("Why you get this: The rule", letter, StringComparison.Ordinal);
        Assert.Contains("Mute this kind of nudge", letter, StringComparison.Ordinal);
        Assert.True(await site.InTenant(scope => scope.Db.Set<OptOut>().AnyAsync(o => o.PersonId == Cast.Kavya.Id && o.RuleId == rule.Id)));
    }

    [Fact]
    public async Task A_rule_that_many_stop_pauses_itself_and_says_so()
    {
        await using var site = await Nudging.Start();
        var rule = await site.Rule("N09");
        var people = new List<string>();
        for (var number = 0; number < 20; number++) people.Add(await site.Joins($"member{number}", announced: false));
        await site.InDb(async db =>
        {
            var stored = await db.Set<NudgeRule>().SingleAsync(r => r.Id == rule.Id);
            foreach (var person in people)
            {
                var nudge = Nudge.For(stored, new() { Trigger = "x", AtUtc = Cast.Noon, PersonId = person, CommunityId = Cast.WaterId }, person, person, Cast.Noon);
                nudge.Send(false, 7, Cast.Noon);
                db.Add(nudge);
            }
        });

        foreach (var person in people.Take(2)) await site.InTenant(async scope => { await scope.Get<Stopping>().Stop(person, rule.Id, default); await scope.Db.SaveChangesAsync(); });
        var before = await site.InTenant(scope => scope.Get<RuleBook>().Find(rule.Id, default));
        await site.InTenant(async scope => { await scope.Get<Stopping>().Stop(people[2], rule.Id, default); await scope.Db.SaveChangesAsync(); });
        await site.Settle();

        Assert.False(before!.IsPaused);
        Assert.True((await site.InTenant(scope => scope.Get<RuleBook>().Find(rule.Id, default)))!.IsPaused);
        Assert.Contains(await site.Lines(Cast.Ed), l => l.Text.Contains("does harm and has paused itself", StringComparison.Ordinal));
        Assert.True((await site.As(Cast.Ed).Open("/admin/nudges")).Has("Paused itself"));
    }

    [Fact]
    public async Task An_editor_makes_a_rule_and_another_outcome_begins_another_experiment()
    {
        await using var site = await Nudging.Start();
        var ed = site.As(Cast.Ed);

        var refused = await (await ed.Open("/admin/nudges/new")).Press("Keep it", ("Name", "A word for lurkers"), ("Text", "Have a look."));
        var kept = await (await (await ed.Open("/admin/nudges/new")).Press("Keep it", ("Name", "A word"), ("Trigger", "discussions.started"), ("Delay", "2"), ("Audience", "facilitators"), ("Channels", "Today"), ("Text", "Look at {item}."), ("Outcomes", "discussions.reply-posted"))).Follow();
        var rule = await site.InTenant(async scope => (await scope.Get<RuleBook>().All(default)).Single(r => r.DisplayText == "A word"));
        await (await ed.Open("/admin/nudges")).Press("Switch on “A word”");
        await site.Settle();
        await (await ed.Open($"/admin/nudges/{rule.Id}/edit")).Press("Keep it", ("Text", "Look at {item}, please."));
        var same = await site.InTenant(scope => scope.Get<RuleBook>().Find(rule.Id, default));
        var changed = await (await (await ed.Open($"/admin/nudges/{rule.Id}/edit")).Press("Keep it", ("OutcomeDays", "3"))).Follow();
        var anew = await site.InTenant(scope => scope.Get<RuleBook>().Find(rule.Id, default));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("A word for lurkers", refused.Find("[name=Name]").GetAttribute("value"));
        Assert.True(kept.Has("When a discussion is started, 2 days later, nudge the community’s facilitators in their list for today."));
        Assert.Equal(1, same!.Experiment);
        Assert.Equal(2, anew!.Experiment);
        Assert.True(changed.Has("a new experiment begins now"));
    }
}
