using Communities;
using Communities.Contributing;
using FsCheck;
using FsCheck.Fluent;
using Insights;
using Insights.Estimates;
using Insights.Metrics;

namespace Tests.Insights;

/// <summary>The figures by themselves, on talk that a test makes up.</summary>
public class MetricsTests
{
    static readonly Window March = Window.Of(28, new(2026, 3, 29, 12, 0, 0, DateTimeKind.Utc), TimeZoneInfo.Utc);

    [Fact]
    public void Days_begin_at_midnight_where_the_site_is_also_when_clocks_change()
    {
        var window = Window.Of(28, new(2026, 4, 1, 12, 0, 0, DateTimeKind.Utc), TimeZoneInfo.FindSystemTimeZoneById("Europe/Lisbon"));
        var auckland = Window.Of(28, new(2026, 4, 1, 12, 0, 0, DateTimeKind.Utc), TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland"));

        // Clocks went forward on 29 March.
        Assert.Equal((new DateTime(2026, 3, 4, 0, 0, 0), new DateTime(2026, 3, 31, 23, 0, 0)), (window.FromUtc, window.ToUtc));
        // There it is the second of April already.
        Assert.Equal(new DateTime(2026, 4, 1, 11, 0, 0), auckland.ToUtc);
        Assert.True(window.Holds(window.FromUtc) && !window.Holds(window.ToUtc) && window.Before.Holds(window.FromUtc.AddTicks(-1)));
    }

    [Theory]
    [InlineData(24, true), InlineData(24.001, false), InlineData(0, true)]
    public void A_reply_after_24_hours_exactly_came_in_a_day(double hours, bool counts)
    {
        var asked = Asked("ana", 10);
        var replies = Replies.Of(Over([asked, Reply("ben", asked, asked.Utc.AddHours(hours))]));

        Assert.Equal((counts ? 1 : 0, 1, 0), (replies.WithinDay.Part, replies.WithinDay.Whole, replies.Unanswered.Part));
    }

    [Theory]
    [InlineData(24, 1), InlineData(23.999, 0)]
    public void A_discussion_of_24_hours_is_old_enough_to_be_unanswered(double age, int counts)
    {
        var asked = Asked("ana", 0) with { Utc = March.ToUtc.AddHours(-age) };

        Assert.Equal(new Share(counts, counts), Replies.Of(Over([asked])).Unanswered);
    }

    [Fact]
    public void Whoever_answers_themselves_is_not_answered_and_a_facilitator_is_no_member()
    {
        var asked = Asked("ana", 10);
        var replies = Replies.Of(Over([asked, Reply("ana", asked, asked.Utc.AddHours(1)), Reply("fay", asked, asked.Utc.AddHours(2)), Reply("ben", asked, asked.Utc.AddHours(5))]));

        Assert.Equal((2.0, 5.0), (replies.Hours!.Value, replies.HoursByMember!.Value));
    }

    [Fact]
    public void A_reply_to_an_older_discussion_is_no_discussion_of_these_days()
    {
        var old = Asked("ana", 40);
        var replies = Replies.Of(Over([old, Reply("ben", old, March.ToUtc.AddDays(-3))]));

        Assert.Equal((0, new Share(0, 0)), (replies.Begun, replies.Unanswered));
    }

    [Theory]
    [InlineData(14, 1), InlineData(14.001, 0)]
    public void Newcomers_have_fourteen_days(double days, int converted)
    {
        var joined = March.ToUtc.AddDays(-30);
        var sample = new Sample([new(ContributionKind.Reply, "new", joined.AddDays(days), 5)], [new("new", "new", "New", "", joined), new("fresh", "fresh", "Fresh", "", March.ToUtc.AddDays(-14)), new("old", "old", "Old", "", March.ToUtc.AddDays(-42.001))], March);

        Assert.Equal(new Share(converted, 1), NewcomerConversion.Of(sample).Share);
    }

    [Theory]
    [InlineData(new[] { 4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 4, 5 }, MomentumWord.Rising), InlineData(new[] { 4, 4, 4, 4, 4, 4, 4, 4, 4, 3, 3, 4 }, MomentumWord.Steady), InlineData(new[] { 4, 4, 4, 4, 4, 4, 4, 4, 3, 3, 2, 3 }, MomentumWord.Slipping),
     InlineData(new[] { 4, 4, 4, 4, 4, 4, 4, 4, 2, 2, 2, 2 }, MomentumWord.Stalling), InlineData(new[] { 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4 }, MomentumWord.Unknown)]
    public void Momentum_has_a_word(int[] weeks, MomentumWord word) => Assert.Equal(word, new Momentum(weeks).Word);

    [Fact]
    public void Weeks_before_a_community_began_say_nothing_about_it()
    {
        Contribution[] said = [Asked("ana", 2), Asked("ben", 9), Asked("ana", 16), Asked("ana", 23), Asked("ana", 30), Asked("ana", 37)];
        Momentum Since(double days) => Momentum.Of(new Sample(said, People, March, sinceUtc: March.ToUtc.AddDays(-days)));

        Assert.Equal((2, 1.0), (Since(42).WeeksBefore, Since(42).Value!.Value));
        Assert.Equal((8, 4.0), (Since(400).WeeksBefore, Since(400).Value!.Value));
        Assert.Null(Since(20).Value);
    }

    [Theory]
    [InlineData(CommunityKind.Cohort, 30, 1.0), InlineData(CommunityKind.Practice, 20, 0.375), InlineData(CommunityKind.Practice, 1_000, 0.375), InlineData(CommunityKind.Practice, 50_001, 0.015), InlineData(CommunityKind.Practice, 7_071, 0.195)]
    public void What_may_be_hoped_for_goes_by_kind_and_size(CommunityKind kind, int members, double target) => Assert.Equal(target, ContributionRate.Target(kind, members), 0.001);

    [Fact]
    public void Chance_gives_a_bridge_of_one_and_silos_give_none()
    {
        var (ana, ben, cal) = (Asked("ana", 10), Asked("ben", 10), Asked("cal", 10));
        Somebody[] people = [Person("ana", "North"), Person("ben", "NORTH"), Person("cal", "South")];

        Assert.Equal(0, SiloBridge.Of(new Sample([ana, Reply("ben", ana, ana.Utc.AddHours(1))], people, March)).Value);
        Assert.Equal(1.5, SiloBridge.Of(new Sample([ana, cal, Reply("cal", ana, ana.Utc.AddHours(1))], people, March)).Value!.Value, 0.001);
        Assert.Null(SiloBridge.Of(new Sample([ben], people, March)).Value);
    }

    [Fact]
    public void Talk_became_work_within_sixty_days_only()
    {
        var window = March.Last(90);
        var asked = Asked("ana", 80);
        Contribution[] talk = [asked, Reply("ben", asked, asked.Utc.AddHours(1)), Reply("cal", asked, asked.Utc.AddHours(2)), Reply("ben", asked, asked.Utc.AddHours(3)), Reply("ana", asked, asked.Utc.AddHours(4))];
        var sample = new Sample(talk, People, window);

        Assert.Equal(new Share(1, 1), TalkConversion.Of(sample, [new(asked.PlaceId, asked.Utc.AddDays(60))]).Share);
        Assert.Equal(new Share(0, 1), TalkConversion.Of(sample, [new(asked.PlaceId, asked.Utc.AddDays(61))]).Share);
        Assert.Equal(new Share(0, 0), TalkConversion.Of(new Sample(talk.SkipLast(1), People, window), []).Share);
    }

    [Fact]
    public void Retention_looks_ninety_days_back()
    {
        Contribution[] said = [Asked("ana", 91), Asked("ben", 100), Asked("cal", 119), Asked("ana", 2)];

        Assert.Equal(new Share(1, 2), Retention.Of(Over(said)).Share);
    }

    [Fact]
    public void In_whatever_order_posts_come_the_figures_are_the_same()
    {
        var (one, two) = (Asked("ana", 20), Asked("ben", 12));
        Contribution[] said = [one, two, Reply("ben", one, one.Utc.AddHours(3)), Reply("ana", two, two.Utc.AddHours(30)), Reply("cal", two, two.Utc.AddHours(31)), Reply("fay", one, one.Utc.AddHours(1)), Asked("cal", 5), Asked("ana", 40)];
        var expected = All(said);

        Prop.ForAll(Gen.Shuffle(said).ToArbitrary(), shuffled => Assert.Equal(expected, All(shuffled))).Check(Config.QuickThrowOnFailure.WithMaxTest(50).WithReplay(2026, 1121));

        static string All(IEnumerable<Contribution> said)
        {
            var s = Over(said);
            var (replies, exchange) = (Replies.Of(s), Exchange.Of(s));
            return $"{ContributionRate.Of(s)} {ContributionsEach.Of(s)} {replies} {exchange.Reciprocated} {exchange.Mean} {exchange.LargestGroup} {Concentration.Of(s).TopShare} {MemberActivity.Of(s)} {string.Join(',', Momentum.Of(s).Weeks)}";
        }
    }

    [Theory]
    [InlineData(0, 100, 0, HealthState.Dormant), InlineData(50, 100, 5, HealthState.Thriving), InlineData(30, 100, 5, HealthState.Steady), InlineData(50, 100, 15, HealthState.Steady), InlineData(50, 100, 25, HealthState.Slipping)]
    public void Health_is_the_first_state_that_matches(int contributors, int members, int unanswered, HealthState state) =>
        Assert.Equal(state, HealthEstimate.Of(Told(contributors, members) with { Unanswered = new(unanswered, 100) }, new()).State);

    [Fact]
    public void Two_signs_of_drifting_are_needed_and_targets_may_be_set()
    {
        var one = Told(50, 100) with { UntendedDays = 20 };
        var two = one with { Unanswered = new(31, 100) };

        Assert.Equal((HealthState.Thriving, HealthState.Drifting), (HealthEstimate.Of(one, new()).State, HealthEstimate.Of(two, new()).State));
        Assert.Equal(HealthState.Slipping, HealthEstimate.Of(two, new() { UntendedDays = 30 }).State);
        Assert.Equal(HealthState.Drifting, HealthEstimate.Of(Told(1, 101), new()).State);
    }

    [Fact]
    public void A_community_goes_through_its_stages()
    {
        var potential = Told(2, 9);
        var coalescing = Told(3, 10);
        var maturing = Told(20, 40) with { Regular = 5, Fresh = new(5, 5), ByMembers = new(1, 2) };
        var steward = Told(30, 40) with { Regular = 10, Fresh = new(16, 20), ByMembers = new(9, 10), AgeMonths = 12 };

        Assert.Equal([Stage.Potential, Stage.Coalescing, Stage.Maturing, Stage.Stewardship, Stage.Maturing, Stage.Transformation, Stage.Transformation, Stage.Transformation],
            new[] { potential, coalescing, maturing, steward, maturing with { Fresh = new(0, 0), SubGroups = 1 }, steward with { IsClosing = true }, steward with { Contributions = 0 }, steward with { Momentum = Stalled, MonthAgo = Stalled } }.Select(s => StageEstimate.Of(s, new()).Stage));
        Assert.Equal("Stewardship needs an age of 12 months; 90 % of contributions by members (50.0 %); 10 regular contributors (there are 5); 20 pages and case studies (there are 5).", StageEstimate.Of(maturing, new()).Missing);
    }

    static readonly Momentum Even = new([4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]);
    static readonly Momentum Stalled = new([4, 4, 4, 4, 4, 4, 4, 4, 1, 1, 1, 1]);

    static Signs Told(int contributors, int members) => new()
    {
        AgeDays = 300, AgeMonths = 10, Members = members, Rate = new(contributors, members), RateTarget = 0.375, Contributions = contributors, Regular = 0,
        ByMembers = new(contributors, Math.Max(1, contributors)), Unanswered = new(0, 10), Momentum = Even, WeekAgo = Even, MonthAgo = Even, Fresh = new(0, 0), UntendedDays = 1,
    };

    static readonly Somebody[] People = [Person("ana", "North"), Person("ben", "North"), Person("cal", "South"), Person("fay", "North") with { IsFacilitator = true }];

    static Somebody Person(string name, string organisation) => new(name, name, name, organisation, new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

    static Sample Over(IEnumerable<Contribution> said) => new(said, People, March);

    static Contribution Asked(string by, double daysAgo) => new(ContributionKind.Discussion, by, March.ToUtc.AddDays(-daysAgo), 10) { PlaceId = $"{by}{daysAgo}", PlaceOwnerId = by, Asks = true };

    static Contribution Reply(string by, Contribution to, DateTime utc) => new(ContributionKind.Reply, by, utc, 10) { PlaceId = to.PlaceId, PlaceOwnerId = to.PersonId, AnsweredId = to.PersonId };
}
