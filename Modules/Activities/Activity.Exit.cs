using Activities.Formats;
using Kernel.Pages;

namespace Activities;

// What a phase still waits for.
internal sealed partial class Activity
{
    /// <summary>What is missing before the open phase is over, each as a sentence that says what to do; empty when it may end.</summary>
    public IReadOnlyList<string> Unmet(SubjectFacts facts, DateTime nowUtc) =>
        [.. Phase.Exit.Where(rule => !(rule.UntilDeadline && PhaseDueUtc <= nowUtc)).Select(rule => Missing(rule, facts, nowUtc)).OfType<string>()];

    string? Missing(ExitRule rule, SubjectFacts facts, DateTime nowUtc) => rule.Rule switch
    {
        Rule.FieldsFilled => facts.Amiss.Count == 0 ? null : string.Join(" ", facts.Amiss),
        Rule.EvidenceAttached => facts.WithoutEvidence.Count == 0 ? null : $"Attach evidence for {Quoted(facts.WithoutEvidence)}: a file, or a link to where it can be seen.",
        Rule.PeopleAssigned => Assigned(rule),
        Rule.EveryoneReady => Active(rule.Role).Where(p => p.ReadyInVisit != Visit).ToList() is { Count: > 0 } unready
            ? $"{Plural.Of(unready.Count, "person", "people")} may still have questions." : null,
        Rule.QuestionsAsked => rule.Count - Points.Count(p => p.Kind == PointKind.Question && p.HiddenReason.Length == 0) is > 0 and var few ? $"{Plural.Of(few, "more question is", "more questions are")} needed: {rule.Count} in all." : null,
        Rule.QuestionsAnswered => Open(PointKind.Question) is > 0 and var open ? $"{Plural.Of(open, "question waits", "questions wait")} for an answer." : null,
        Rule.SheetsComplete => rule.Count - Complete(rule.Role) is > 0 and var missing ? $"{Plural.Of(missing, "sheet is", "sheets are")} still to come." : null,
        Rule.PointsAnswered => Open(PointKind.Review) is > 0 and var open ? $"{Plural.Of(open, "point waits", "points wait")} for a response: changed, or not changed because." : null,
        Rule.DecisionMade => Decision.Length > 0 ? null : "A decision has to be made.",
        Rule.SummaryWritten => Summary.Length > 0 ? null : "Write down what you take along: nothing ends without it.",
        Rule.DaysPassed => PhaseSinceUtc.AddDays(rule.Days) <= nowUtc ? null : $"It stays open for {Plural.Of(rule.Days, "day", "days")}.",
        _ => null,
    };

    string? Assigned(ExitRule rule)
    {
        var people = Active(rule.Role).ToList();
        var role = Format.NameOf(rule.Role).ToLowerInvariant();
        if (people.Count < rule.Count) return $"Find {rule.Count - people.Count} more: {Plural.Of(rule.Count, role, role + "s")} in all.";
        return people.Count(p => p.IsElsewhere) < rule.Elsewhere ? $"{Plural.Of(rule.Elsewhere, role, role + "s")} should come from another organisation." : null;
    }

    public IEnumerable<Participant> Active(string role) => People.Where(p => p.IsActive && p.Role == role);

    public int Open(PointKind kind) => Points.Count(p => p.Kind == kind && p.IsOpen);

    // A sheet counts as long as its author has the part for which it was written.
    int Complete(string role) => SheetsNow.Count(s => s.IsComplete && (role.Length == 0 || Active(role).Any(p => p.PersonId == s.PersonId)));

    /// <summary>The sheets of the open phase, or of the last one in which any were filled in, in this round.</summary>
    public IEnumerable<Sheet> SheetsNow => Sheets.Where(s => s.Round == Round && s.PhaseKey == SheetPhase);

    /// <summary>Its sheets are those of which the open phase speaks.</summary>
    public bool IsSheetPhase(string phaseKey) => phaseKey == SheetPhase;

    string SheetPhase => Phase.RolesThat(Act.Sheet).Any() ? PhaseKey
        : Format.Phases.Take(Format.PlaceOf(PhaseKey) + 1).LastOrDefault(p => p.RolesThat(Act.Sheet).Any())?.Key
            ?? Format.Phases.FirstOrDefault(p => p.RolesThat(Act.Sheet).Any())?.Key ?? PhaseKey;

    static string Quoted(IEnumerable<string> labels) => string.Join(", ", labels.Select(l => $"“{l}”"));
}
