namespace Activities.Formats;

/// <summary>What somebody may do in a phase. A closed list: a format says who does which of them, and no format brings another.</summary>
public enum Act { Write, HandIn, Assign, TakePlace, Ask, Claim, Answer, Park, Ready, Sheet, Respond, Decide, Summarise, Close }

/// <summary>What must be so before a phase is over. A closed list, too.</summary>
public enum Rule { FieldsFilled, EvidenceAttached, PeopleAssigned, EveryoneReady, QuestionsAsked, QuestionsAnswered, SheetsComplete, PointsAnswered, DecisionMade, SummaryWritten, DaysPassed }

/// <summary>How a phase ends when nobody ends it by hand.</summary>
public enum Moves { ByHand, WhenDone, AtDeadline }

/// <summary>Who sees an activity, or a phase of it.</summary>
public enum SeenBy { Members, Participants, Owner }

/// <summary>Who reads the sheets of a phase: all who see the activity, those of the same part, their author alone, or nobody but how often each answer was given.</summary>
public enum SheetsFor { All, Role, Self, Counts }

public enum PromptKind { Text, Line, Tick }

/// <summary>What becomes of an answer in a sheet: nothing, one point, or a point a line, to which the owner responds.</summary>
public enum Pointing { None, Whole, Lines }

/// <summary>A structured way to do something together, as its file says it.</summary>
/// <param name="Subject">What it is about, such as <c>case-study</c>; empty for one that stands alone.</param>
/// <param name="Closing">How its subject stands when it is over.</param>
/// <param name="Template">What its owner answers.</param>
/// <param name="Sheet">What those answer who fill in a sheet.</param>
public sealed record Format(
    string Key, string Title, string About, string Subject, SeenBy SeenBy, string Closing, IReadOnlyList<FormatRole> Roles, FormatRules Rules,
    IReadOnlyList<Prompt> Template, IReadOnlyList<Prompt> Sheet, IReadOnlyList<Phase> Phases, IReadOnlyList<WorkedExample> Examples)
{
    public const string Owner = "owner";
    public const string Facilitator = "facilitator";
    public const string Member = "member";

    public Phase PhaseOf(string key) => Phases.First(p => p.Key == key);

    public int PlaceOf(string phaseKey) => Phases.TakeWhile(p => p.Key != phaseKey).Count();

    /// <summary>What people answer in a phase: its own questions, else those of the format.</summary>
    public IReadOnlyList<Prompt> SheetIn(string phaseKey) => Phases.FirstOrDefault(p => p.Key == phaseKey) is { Sheet.Count: > 0 } phase ? phase.Sheet : Sheet;

    public FormatRole? Role(string key) => Roles.FirstOrDefault(r => r.Key == key);

    /// <summary>How many people should play a part.</summary>
    public int WantedIn(string role) => Phases.SelectMany(p => p.Exit).Where(e => e.Rule == Rule.PeopleAssigned && e.Role == role).Select(e => e.Count).DefaultIfEmpty(1).Max();

    /// <summary>What a role is called on pages.</summary>
    public string NameOf(string role) => role switch
    {
        Owner => Subject.Length > 0 ? "Author" : "Whoever began it",
        Facilitator => "Facilitator",
        Member => "Members",
        _ => Role(role)?.Title ?? role,
    };
}

/// <summary>A part that people are asked to play.</summary>
/// <param name="MostOpen">In so many activities at once, at most; 0 for no limit.</param>
/// <param name="Places">So many may have it; 0 for as many as come.</param>
/// <param name="OwnerToo">Whoever began it may have it as well.</param>
public sealed record FormatRole(string Key, string Title, int MostOpen, int Places, bool OwnerToo);

/// <param name="RemindAfterDays">Whoever was silent for so long is reminded; 0 for never.</param>
/// <param name="ReassignAfterDays">After so long their part is given to somebody else; 0 for never.</param>
/// <param name="DueAgainAfterMonths">When what came of it should be looked at again; 0 for never.</param>
public sealed record FormatRules(int RemindAfterDays, int ReassignAfterDays, int DueAgainAfterMonths);

/// <summary>A question of the template or of the sheet.</summary>
/// <param name="NeedsEvidence">A file or a link must show it.</param>
/// <param name="Reopens">Changing the answer after it was accepted has it reviewed again.</param>
/// <param name="Fact">Its label in the facts box; empty for none.</param>
/// <param name="Scale">The words to choose from; empty for an answer in one's own.</param>
/// <param name="IsWarm">It says what is strong.</param>
public sealed record Prompt(
    string Key, string Label, string Text, string Help, string Example, PromptKind Kind, bool Required, int MaxWords, bool NeedsEvidence, bool Reopens, string Fact,
    IReadOnlyList<string> Scale, Pointing Points, int MostLines, bool IsWarm)
{
    public static int WordsIn(string text) => WordCount.Of(text);

    /// <summary>What is not right about an answer, as a sentence to whoever gave it; null for nothing.</summary>
    /// <param name="isWhole">It has to be complete; otherwise it may still be empty.</param>
    public string? Amiss(string answer, bool isWhole)
    {
        if (string.IsNullOrWhiteSpace(answer)) return isWhole && Required ? Missing : null;
        if (Scale.Count > 0) return Scale.Contains(answer) ? null : "Choose one of the answers.";
        if (Kind == PromptKind.Tick) return null;
        if (MaxWords > 0 && WordsIn(answer) is var words && words > MaxWords) return $"“{Label}” has {words} words; {MaxWords} are enough. Say the rest in a conversation.";
        return MostLines > 0 && answer.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length > MostLines ? $"Write {MostLines} lines at most, one for each point." : null;
    }

    string Missing => Kind == PromptKind.Tick ? $"Tick “{Label}” once it is so." : Scale.Count > 0 ? $"Choose an answer for “{Label}”." : $"Fill in “{Label}”.";
}

/// <param name="Days">How long it lasts; 0 for as long as it takes.</param>
/// <param name="Minutes">How long it lasts where people sit together; 0 for a phase of days.</param>
/// <param name="IsOptional">Those who look after it pass over it without a reason.</param>
/// <param name="Sheet">Its own questions; empty for those of the format.</param>
/// <param name="Label">What stands on everything that is written in it, for good.</param>
/// <param name="Standing">How the subject stands meanwhile, in the subject's own words.</param>
public sealed record Phase(
    string Key, string Title, string Text, int Days, int Minutes, bool IsOptional, string Label, SheetsFor SheetsFor, IReadOnlyList<Prompt> Sheet, string Standing, SeenBy? SeenBy, IReadOnlyDictionary<string, IReadOnlyList<Act>> Who,
    IReadOnlyList<ExitRule> Exit, Moves Moves, IReadOnlyList<Outcome> Outcomes)
{
    /// <summary>When it is up if it begins now; null for as long as it takes.</summary>
    public DateTime? DueAfter(DateTime nowUtc) => Minutes > 0 ? nowUtc.AddMinutes(Minutes) : Days > 0 ? nowUtc.AddDays(Days) : null;

    public bool Lets(string role, Act act) => Who.TryGetValue(role, out var acts) && acts.Contains(act);

    public IEnumerable<string> RolesThat(Act act) => Who.Where(w => w.Value.Contains(act)).Select(w => w.Key);
}

/// <param name="Elsewhere">So many of them from another organisation than the owner's.</param>
/// <param name="UntilDeadline">Nobody waits for it once the phase's time is up.</param>
public sealed record ExitRule(Rule Rule, string Role, int Count, int Elsewhere, int Days, bool UntilDeadline);

/// <summary>One way to decide.</summary>
/// <param name="To">The phase that follows; empty for the next.</param>
public sealed record Outcome(string Key, string Title, string Hint, string To, bool NeedsReason, bool NeedsWarm, bool NewRound);

/// <summary>Something to try one's judgement on, with how others judged it.</summary>
public sealed record WorkedExample(string Title, string Text, IReadOnlyDictionary<string, string> Answers, string Because);
