using Activities.Formats;

namespace Activities.Stage;

/// <summary>How often each answer to one question was given, phase by phase: before and after, where people voted twice.</summary>
/// <param name="Phases">Their titles.</param>
public sealed record Tally(string Question, IReadOnlyList<string> Phases, IReadOnlyList<TallyRow> Rows)
{
    /// <summary>Fewer votes would say whose they are.</summary>
    public const int Fewest = 5;

    internal static IReadOnlyList<Tally> Of(Activity activity)
    {
        var here = activity.IsClosed ? activity.Format.Phases.Count : activity.Format.PlaceOf(activity.PhaseKey);
        // What is still being voted on sways nobody.
        var voted = activity.Format.Phases.Take(here).Where(p => p.SheetsFor == SheetsFor.Counts).Select(p => (Phase: p, Sheets: Votes(activity, p))).Where(v => v.Sheets.Count >= Fewest).ToList();
        return [.. voted.SelectMany(v => activity.Format.SheetIn(v.Phase.Key)).Where(q => q.Scale.Count > 0).DistinctBy(q => q.Key).Select(question => new Tally(question.Text, [.. voted.Select(v => v.Phase.Title)],
            [.. question.Scale.Select(word => new TallyRow(word, [.. voted.Select(v => v.Sheets.Count(s => s.GetValueOrDefault(question.Key, "") == word))]))]))];
    }

    static List<IReadOnlyDictionary<string, string>> Votes(Activity activity, Phase phase) =>
        [.. activity.Sheets.Where(s => s.PhaseKey == phase.Key && s.Round == activity.Round && s is { IsComplete: true, HiddenReason.Length: 0 }).Select(s => s.Read())];
}

/// <param name="Counts">One a phase.</param>
public sealed record TallyRow(string Word, IReadOnlyList<int> Counts);
