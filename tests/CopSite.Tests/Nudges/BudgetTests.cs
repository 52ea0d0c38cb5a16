using Kernel.People;
using Nudges;
using Nudges.Giving;

namespace Tests.Nudges;

/// <summary>What people’s attention allows, and who is kept back by chance.</summary>
public class BudgetTests
{
    static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    static readonly DateTime Monday = new(2026, 11, 23, 10, 0, 0, DateTimeKind.Utc);

    static Budget Of(params DateTime[] got) => new([.. got.Select(at => new Got("rule", at, false, false, false, false, "", ""))], London, null);

    [Fact]
    public void A_member_gets_one_a_day_and_two_a_week()
    {
        Assert.Equal(Monday, Of().Message(Monday));
        Assert.Equal(new DateTime(2026, 11, 24, 8, 30, 0, DateTimeKind.Utc), Of(Monday.AddHours(-1)).Message(Monday));
        // Two last week: the week is full until seven days after the first of them.
        Assert.Equal(Monday.AddDays(2), Of(Monday.AddDays(-5), Monday.AddDays(-3)).Message(Monday));
    }

    [Fact]
    public void Who_came_this_week_may_get_three()
    {
        DateTime[] two = [Monday.AddDays(-4), Monday.AddDays(-3)];

        Assert.Equal(Monday, (Of(two) with { CameUtc = Monday.AddDays(-5) }).Message(Monday));
        Assert.True((Of([.. two, Monday.AddDays(-1)]) with { CameUtc = Monday.AddDays(-5) }).Message(Monday) > Monday);
        Assert.True((Of(two) with { CameUtc = Monday.AddDays(-8) }).Message(Monday) > Monday);
    }

    [Theory]
    [InlineData("Europe/London", "2026-11-21T12:00", "2026-11-23T08:30")] // Saturday
    [InlineData("Europe/London", "2026-11-23T07:00", "2026-11-23T08:30")]
    [InlineData("Europe/London", "2026-11-20T17:20", "2026-11-23T08:30")] // a mail would come after half past five
    [InlineData("Asia/Kolkata", "2026-11-23T02:00", "2026-11-23T03:00")] // half past seven there
    [InlineData("America/Sao_Paulo", "2026-11-23T10:00", "2026-11-23T11:30")]
    [InlineData("Pacific/Auckland", "2026-11-22T20:00", "2026-11-22T20:00")] // Monday morning there
    public void Nudges_come_in_working_hours_where_the_person_is(string zone, string at, string comes)
    {
        var next = NudgeHours.Next(Utc(at), TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal(Utc(comes), next);
    }

    [Fact]
    public void Facilitators_get_five_tasks_a_day_and_one_mail()
    {
        var budget = new Budget([.. Enumerable.Range(0, 5).Select(n => new Got("rule", Monday.AddMinutes(-n), true, n == 0, false, false, "", ""))], London, null);

        Assert.Equal(new DateTime(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc), budget.Task(Monday));
        Assert.False(budget.TakesMail(Monday));
        Assert.True(budget.TakesMail(Monday.AddDays(1)));
        Assert.False((Of() with { BriefUtc = Monday.AddHours(-1) }).TakesMail(Monday));
    }

    [Fact]
    public void Two_ignored_of_a_rule_give_it_thirty_days_of_rest()
    {
        var budget = new Budget([Ignored("a", -20), Ignored("a", -10), Ignored("b", -9)], London, null);

        Assert.True(budget.Rests("a", Monday));
        Assert.True(budget.Rests("a", Monday.AddDays(19)));
        Assert.False(budget.Rests("a", Monday.AddDays(21)));
        Assert.False(budget.Rests("b", Monday));
    }

    [Fact]
    public void Three_ignored_of_any_kind_leave_the_digest_until_something_is_done()
    {
        var budget = new Budget([Ignored("a", -30), Ignored("b", -20), Ignored("c", -10)], London, null);

        Assert.True(budget.IsDigestOnly);
        Assert.False((budget with { ActedUtc = Monday.AddDays(-1) }).IsDigestOnly);
        Assert.False((budget with { History = [.. budget.History, new("d", Monday.AddDays(-8), false, false, true, false, "", "")] }).IsDigestOnly);
    }

    [Fact]
    public void A_rule_comes_only_so_often_for_a_thing_a_person_or_a_reader()
    {
        var budget = new Budget([new("r", Monday.AddDays(-3), false, false, true, false, "item", "ben")], London, null);
        NudgeRule Rule(ThrottlePer per, int days) => new() { Id = "r", ThrottlePer = per, ThrottleMost = 1, ThrottleDays = days };

        Assert.True(budget.IsThrottled(Rule(ThrottlePer.Item, 0), "item", "ben", Monday));
        Assert.False(budget.IsThrottled(Rule(ThrottlePer.Item, 0), "other", "ben", Monday));
        Assert.True(budget.IsThrottled(Rule(ThrottlePer.Subject, 0), "other", "ben", Monday));
        Assert.False(budget.IsThrottled(Rule(ThrottlePer.Subject, 0), "other", "ana", Monday));
        Assert.True(budget.IsThrottled(Rule(ThrottlePer.Reader, 7), "other", "ana", Monday));
        Assert.False(budget.IsThrottled(Rule(ThrottlePer.Reader, 2), "other", "ana", Monday));
    }

    [Fact]
    public void About_one_in_ten_is_held_out_and_always_the_same_ones()
    {
        var people = Enumerable.Range(0, 20_000).Select(n => $"person-{n}").ToList();

        var held = people.Where(p => HoldOut.Holds("rule", 1, p, 10)).ToHashSet();

        Assert.InRange(held.Count, 1_870, 2_130); // three standard deviations
        Assert.True(held.SetEquals(people.Where(p => HoldOut.Holds("rule", 1, p, 10))));
        // Another rule and another experiment draw anew.
        Assert.InRange(held.Count(p => HoldOut.Holds("other", 1, p, 10)), 120, 280);
        Assert.InRange(held.Count(p => HoldOut.Holds("rule", 2, p, 10)), 120, 280);
        Assert.DoesNotContain(people, p => HoldOut.Holds("rule", 1, p, 0));
    }

    [Fact]
    public void A_rule_that_draws_anew_for_each_thing_holds_others_out_the_next_time()
    {
        var people = Enumerable.Range(0, 20_000).Select(n => $"person-{n}").ToList();
        NudgeRule always = new() { HoldOutPercent = 50 }, anew = new() { HoldOutPercent = 50, IsDrawnPerItem = true };
        HashSet<string> Held(NudgeRule rule, string item) => [.. people.Where(p => HoldOut.Holds(rule, p, item))];

        var (first, second) = (Held(anew, "first"), Held(anew, "second"));

        Assert.True(Held(always, "first").SetEquals(Held(always, "second")));
        Assert.InRange(first.Count, 9_788, 10_212); // three standard deviations
        Assert.InRange(first.Count(second.Contains), 4_816, 5_184); // a quarter of all
    }

    static Got Ignored(string rule, int days) => new(rule, Monday.AddDays(days), false, false, false, true, "", "");

    static DateTime Utc(string text) => DateTime.SpecifyKind(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
