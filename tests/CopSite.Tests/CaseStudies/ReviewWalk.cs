using Activities;
using Activities.Formats;
using CaseStudies;
using Communities;
using Kernel;

namespace Tests.CaseStudies;

/// <summary>One act of somebody's in a review, by number.</summary>
sealed record Step(int Act, int Who)
{
    public const int Kinds = 17;
}

/// <summary>A case study and its review in memory. What a rule refuses leaves nothing behind, as in the database.</summary>
sealed class ReviewWalk
{
    public const string Author = "author", Facilitator = "facilitator";
    public static readonly string[] Reviewers = ["kavya", "ed", "ana"];
    static readonly string text = FormatText();
    static readonly Format format = FormatReader.Trusted(text);
    static readonly IReadOnlyDictionary<string, string?> sheet = new Dictionary<string, string?> { ["warm"] = "Numbers.", ["wonder"] = "Rain?", ["evidence"] = "yes", ["repeatable"] = "yes", ["missing"] = "Meters.", ["verdict"] = "accept" };

    readonly List<Step> done = [];
    int edits;

    public Activity Review { get; private set; } = null!;
    public CaseStudy Case { get; private set; } = null!;

    /// <summary>Every move of the case study so far.</summary>
    public List<(CaseStanding From, CaseStanding To)> Moves { get; } = [];

    public ReviewWalk() => Begin();

    void Begin()
    {
        var community = new CommunityView { Id = Cast.WaterId, Slug = "water" };
        Case = CaseStudy.Begin(community, Author, Author, "Night walks", Cast.Noon);
        Case.Write(Casework.Whole.Where(a => a.Item1.StartsWith("Answers[", StringComparison.Ordinal)).ToDictionary(a => a.Item1[8..^1], a => (string)a.Item2!).Append(new("title", "Night walks")).ToDictionary(), Casework.Proof, "{}", format, Cast.Noon);
        Review = Activity.Begin(Cast.WaterId, text, format, Case.Id, "Night walks", Author, Cast.Noon);
        Review.Standings.Clear();
    }

    /// <returns>Whether the rules let it happen.</returns>
    public bool Take(Step step)
    {
        var moved = Moves.Count;
        try
        {
            Act(step);
            Settle();
            done.Add(step);
            return true;
        }
        catch (RuleBroken)
        {
            Moves.RemoveRange(moved, Moves.Count - moved);
            Begin();
            var known = Moves.ToList();
            edits = 0;
            foreach (var former in done)
            {
                Act(former);
                Settle();
            }
            Moves.Clear();
            Moves.AddRange(known);
            return false;
        }
    }

    void Act(Step step)
    {
        var (who, now) = (Reviewers[step.Who % Reviewers.Length], Cast.Noon);
        switch (step.Act)
        {
            case 0: Review.HandIn(Author, Case.Facts(format), now); break;
            case 1: Review.Assign(new(who, 0, who != "ana"), "reviewer", now); break;
            case 2: Review.Release(who, "reviewer", "Busy.", now); break;
            case 3: Review.Ask(who, "Which meter?", now); break;
            case 4: Review.Answer(FirstOpen(PointKind.Question), Author, "DM4.", now); break;
            case 5: Review.Ready(who, now); break;
            case 6: Review.CompleteSheet(who, false, sheet, now); break;
            case 7: Review.Respond(FirstOpen(PointKind.Review), Author, Resolution.NotChanged, "It is so.", now); break;
            case 8: Review.Decide(Facilitator, "accept", "", "", now); break;
            case 9: Review.Decide(Facilitator, "return", "Say who paid", "Numbers.", now); break;
            case 10: Review.Decide(Facilitator, "again", "Much changed", "Numbers.", now); break;
            case 11: Review.Close(Facilitator, Case.Facts(format), now); break;
            case 12: Review.Withdraw(Author, "", now); break;
            case 13: Review.MoveTo(format.Phases[step.Who % format.Phases.Count].Key, Facilitator, "Because.", Case.Facts(format), now); break;
            case 14: EditResults(now); break;
            case 15: Moved(() => Case.FallDue(now)); break;
            default: Moved(() => { if (step.Who % 2 == 0) Case.Verify(12, now); else Case.Retire("Old.", now); }); break;
        }
    }

    int FirstOpen(PointKind kind) => Review.Points.FirstOrDefault(p => p.Kind == kind && p.IsOpen)?.Number ?? 0;

    void EditResults(DateTime now)
    {
        var answers = Case.Read().ToDictionary();
        answers["results"] = $"From 31 to {++edits} l/s.";
        if (Case.Write(answers, Case.Evidence, "{}", format, now).Count > 0) Review.Reopen("review", Author, "Results changed.", now);
    }

    void Settle()
    {
        do
        {
            foreach (var standing in Review.Standings) Moved(() => Case.MoveTo(CaseMoves.Read(standing), 12, Cast.Noon));
            Review.Standings.Clear();
        }
        while (Review.GoOnByItself(Case.Facts(format), Cast.Noon));
    }

    void Moved(Action move)
    {
        var from = Case.Standing;
        move();
        if (Case.Standing != from) Moves.Add((from, Case.Standing));
    }

    static string FormatText()
    {
        using var reader = new StreamReader(typeof(Format).Assembly.GetManifestResourceStream("format/case-study-review")!);
        return reader.ReadToEnd();
    }
}
