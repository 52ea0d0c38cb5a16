using Kernel.People;
using Nudges;
using Nudges.Giving;
using Nudges.Rules;

namespace Tests.Nudges;

/// <summary>Whatever bids, whoever they are and wherever they live: no ceiling is ever broken.</summary>
public class CeilingTests
{
    const int People = 500;
    const int Days = 60;

    static readonly string[] Zones =
    [
        "Pacific/Auckland", "Australia/Adelaide", "Asia/Tokyo", "Asia/Kolkata", "Asia/Dubai", "Africa/Nairobi",
        "Europe/Athens", "Europe/London", "America/Sao_Paulo", "America/New_York", "America/Denver", "Pacific/Honolulu",
    ];

    // Clocks change in New York, London, Athens and Auckland within these days.
    static readonly DateTime Start = new(2026, 9, 10, 0, 0, 0, DateTimeKind.Utc);

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Five_hundred_people_in_twelve_zones_live_sixty_days_with_all_rules_on(int seed)
    {
        var chance = new Random(seed);
        NudgeRule[] rules = [.. RuleFile.Shipped.Values.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => r.Made(Start, isOn: false))];
        var sent = 0;
        for (var number = 0; number < People; number++)
        {
            var person = new Life(rules, TimeZoneInfo.FindSystemTimeZoneById(Zones[number % Zones.Length]), Start.AddDays(chance.Next(-60, 30)), chance);
            person.Live();
            person.Check();
            sent += person.Got.Count;
        }

        Assert.InRange(sent, People * 10, People * Days * 6); // not by sending nothing
    }

    // Everything that one person's bids become, decided as the round decides it.
    sealed class Life(NudgeRule[] rules, TimeZoneInfo zone, DateTime cameUtc, Random chance)
    {
        readonly List<(NudgeRule Rule, DateTime CreatedUtc, DateTime DueUtc, string Item)> waiting = [];

        public List<Got> Got { get; } = [];

        public void Live()
        {
            for (var now = Start; now < Start.AddDays(Days); now = now.AddMinutes(30))
            {
                // A busy place: a bid every other hour, at any hour.
                if (chance.Next(4) == 0) waiting.Add((rules[chance.Next(rules.Length)], now, now, $"item-{chance.Next(400)}"));
                Serve(now);
            }
        }

        void Serve(DateTime now)
        {
            var due = waiting.Where(b => b.DueUtc <= now).OrderBy(b => b.Rule.Priority).ThenBy(b => b.CreatedUtc).ToList();
            if (due.Count == 0) return;

            var budget = new Budget([.. Got.Select(g => g with { IsIgnored = !g.IsTask && !g.IsActed && now - g.AtUtc > Attention.Patience })], zone, cameUtc) { ActedUtc = Got.Where(g => g.IsActed).Max(g => (DateTime?)g.AtUtc) };
            foreach (var bid in due)
            {
                waiting.Remove(bid);
                if (budget.IsThrottled(bid.Rule, bid.Item, "", now) || budget.Rests(bid.Rule.Id, now)) continue;

                var (fate, at) = budget.Decide(bid.Rule, bid.CreatedUtc, now);
                if (fate == Fate.Wait) waiting.Add(bid with { DueUtc = at });
                if (fate != Fate.Send) continue;

                var got = new Got(bid.Rule.Id, now, bid.Rule.IsTask, bid.Rule.Has(NudgeChannel.Mail) && budget.TakesMail(now), chance.Next(3) == 0, false, bid.Item, "");
                budget.History.Add(got);
                Got.Add(got);
            }
        }

        public void Check()
        {
            var messages = Got.Where(g => !g.IsTask).ToList();
            Assert.All(messages.GroupBy(g => LocalTime.DayOf(g.AtUtc, zone)), day => Assert.Single(day));
            Assert.All(messages, g => Assert.InRange(messages.Count(o => o.AtUtc <= g.AtUtc && o.AtUtc > g.AtUtc.AddDays(-7)), 1, Budget.FirstWeek));
            Assert.All(messages.Where(g => g.AtUtc - cameUtc >= TimeSpan.FromDays(7)), g => Assert.InRange(messages.Count(o => o.AtUtc <= g.AtUtc && o.AtUtc > g.AtUtc.AddDays(-7)), 1, 2));
            Assert.All(Got.Where(g => g.IsTask).GroupBy(g => LocalTime.DayOf(g.AtUtc, zone)), day => Assert.InRange(day.Count(), 1, 5));
            Assert.All(Got.Where(g => g.IsMailed).GroupBy(g => LocalTime.DayOf(g.AtUtc, zone)), day => Assert.Single(day));
            Assert.All(Got.Where(g => !g.IsTask || g.IsMailed), g => InHours(g.AtUtc));
            Assert.All(messages.GroupBy(g => g.RuleId), Rested);
            Assert.All(Enumerable.Range(3, Math.Max(0, messages.Count - 3)), at => Assert.False(Ignored(messages, at)));
        }

        void InHours(DateTime utc)
        {
            var local = TimeZoneInfo.ConvertTimeFromUtc(utc, zone);
            Assert.False(local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
            Assert.InRange(local.TimeOfDay, new TimeSpan(8, 30, 0), new TimeSpan(17, 20, 0));
        }

        // No third comes within thirty days of a second that was ignored like the first.
        static void Rested(IEnumerable<Got> ofRule)
        {
            var all = ofRule.OrderBy(g => g.AtUtc).ToList();
            for (var at = 2; at < all.Count; at++)
                if (all[(at - 2)..at].All(g => !g.IsActed && all[at].AtUtc - g.AtUtc > Attention.Patience)) Assert.True(all[at].AtUtc - all[at - 1].AtUtc >= TimeSpan.FromDays(30));
        }

        static bool Ignored(List<Got> all, int at) => all[(at - 3)..at].All(g => !g.IsActed && all[at].AtUtc - g.AtUtc > Attention.Patience);
    }
}
