using Activities;
using Activities.Formats;
using FsCheck;
using FsCheck.Fluent;
using Kernel;

namespace Tests.Activities;

/// <summary>Whatever people press, in whatever order, in a format that uses every word: places are not given twice, questions have one owner, and phases follow each other.</summary>
public class TogetherWalkTests
{
    static readonly string[] people = ["owner", "ana", "ben", "kavya", "ed", "ada"];

    [Theory, InlineData("hot-seat"), InlineData("debate"), InlineData("peer-assist"), InlineData("case-clinic"), InlineData("practice-conversation")]
    public void No_walk_breaks_what_a_format_promises(string key)
    {
        var json = Text(key);
        var format = FormatReader.Trusted(json);
        var steps = Gen.Choose(0, 12).SelectMany(act => Gen.Choose(0, 30).Select(which => (Act: act, Which: which)));
        var reached = new HashSet<string>();

        Prop.ForAll(steps.ArrayOf(120).ToArbitrary(), walk =>
        {
            var now = Cast.Noon;
            var activity = Activity.Begin(Cast.WaterId, json, format, "", "A walk", "owner", now);
            foreach (var (act, which) in walk)
            {
                var (who, phase, visit) = (people[which % people.Length], activity.PhaseKey, activity.Visit);
                now = now.AddMinutes(act == 12 ? 60 * 24 * (which % 5) : 1);
                try
                {
                    Play(activity, format, act, which, who, now);
                    while (activity.GoOnByItself(SubjectFacts.None, now)) { }
                }
                catch (RuleBroken)
                {
                    Assert.Equal((phase, visit), (activity.PhaseKey, activity.Visit));
                }
                reached.Add(activity.IsClosed ? "over" : activity.PhaseKey);

                Assert.All(format.Roles.Where(r => r.Places > 0), r => Assert.True(activity.Active(r.Key).Count() <= r.Places));
                Assert.All(activity.People.Where(p => p.IsActive && p.Role != Format.Owner).GroupBy(p => p.PersonId), p => Assert.True(p.Key != "owner" || p.All(x => format.Role(x.Role)!.OwnerToo)));
                Assert.All(activity.Points.Where(p => p.Resolution == Resolution.Answered && p.ClaimedBy.Length > 0), p => Assert.Equal(p.ClaimedBy, p.AnsweredBy));
                Assert.Equal(activity.Sheets.Select(s => s.Number).Order(), Enumerable.Range(1, activity.Sheets.Count));
                Assert.True(!activity.IsClosed || activity.Summary.Length > 0);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(2026, 1121));

        // Walks that never leave the beginning would prove nothing.
        Assert.True(reached.Count >= 4, string.Join(", ", reached));
    }

    static void Play(Activity activity, Format format, int act, int which, string who, DateTime now)
    {
        var roles = format.Roles;
        switch (act)
        {
            case 0: activity.HandIn("owner", SubjectFacts.None, now); break;
            case 1: activity.TakePlace(new(who, 0, which % 2 == 0), roles[which % roles.Count].Key, now); break;
            case 2: activity.Assign(new(who, 0, which % 2 == 0), roles[which % roles.Count].Key, now); break;
            case 3: activity.Ask(who, "Why?", now, Format.Member); break;
            case 4: activity.Claim(1 + which % 4, who, now); break;
            case 5: activity.Answer(1 + which % 4, who, "Because.", now); break;
            case 6: activity.Park(1 + which % 4, "ana", "On Friday.", now); break;
            case 7: activity.Ready(who, now); break;
            case 8: activity.CompleteSheet(who, true, format.SheetIn(activity.PhaseKey).ToDictionary(p => p.Key, p => (string?)(p.Scale.Count > 0 ? p.Scale[which % p.Scale.Count] : "Words.")), now); break;
            case 9: activity.Summarise(who, which % 2 == 0, "We agree.", now); break;
            case 10: activity.Close("ana", SubjectFacts.None, now); break;
            case 11: activity.MoveTo(format.Phases[Math.Min(format.PlaceOf(activity.PhaseKey) + 1, format.Phases.Count - 1)].Key, "ana", which % 3 == 0 ? "Because." : "", SubjectFacts.None, now); break;
        }
    }

    static string Text(string key)
    {
        using var reader = new StreamReader(typeof(Format).Assembly.GetManifestResourceStream("format/" + key)!);
        return reader.ReadToEnd();
    }
}
