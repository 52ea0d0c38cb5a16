using Activities.Formats;
using Activities.Running;
using Communities;
using Kernel.People;

namespace Activities.Stage;

/// <summary>One activity as one viewer sees it.</summary>
/// <param name="Subject">What it is about; null for what stands alone.</param>
/// <param name="Unmet">What the open phase waits for.</param>
/// <param name="Mine">The viewer's tasks.</param>
/// <param name="Written">The answers to the template of what stands alone.</param>
/// <param name="Refused">What was typed into a form that was not taken.</param>
public sealed record StagePage(
    CommunityView Community, string Id, string Path, Format Format, string Title, SubjectView? Subject, Seat Seat, Phase Phase, IReadOnlyList<PhaseStep> Steps, DateTime? DueUtc, bool IsClosed, int Round,
    IReadOnlyList<string> Unmet, IReadOnlyList<PersonTask> Mine, IReadOnlyList<PointLine> Questions, IReadOnlyList<PointLine> Points, IReadOnlyList<SheetView> Sheets, int Finished,
    IReadOnlyList<AnswerLine> Written, string Summary, IReadOnlyList<PartLine> Parts, IReadOnlyList<TurnLine> Turns, IReadOnlyList<Choice> Choices, Refusal? Refused = null)
{
    public bool Lets(Act act) => !IsClosed && Seat.Roles.Any(r => Phase.Lets(r, act));

    /// <summary>How many still have to be found.</summary>
    public int Missing => IsClosed || Format.Roles.Count == 0 ? 0 : Format.WantedIn(Format.Roles[0].Key) - Parts.Count(p => p.IsActive && p.Role == Format.Roles[0].Key);

    /// <summary>How often each answer was given, where nobody sees whose it is.</summary>
    public IReadOnlyList<Tally> Tallies { get; init; } = [];

    /// <summary>Places that the viewer may take.</summary>
    public IReadOnlyList<PlaceLine> Places { get; init; } = [];

    public string Typed(string form) => Refused?.Form == form ? Refused.Text : "";
}

/// <summary>For somebody whose part was taken back.</summary>
public sealed record GonePage(CommunityView Community, string Title, string Reason, IReadOnlyList<AnswerLine> Typed);

/// <param name="State"><c>done</c>, <c>open</c> or <c>ahead</c>.</param>
public sealed record PhaseStep(string Key, string Title, string State);

/// <param name="By">Who said it, as the viewer may know.</param>
public sealed record PointLine(int Number, Face By, string Text, DateTime Utc, Resolution Resolution, string Answer, int Round)
{
    /// <summary>A facilitator hid it, so its words are empty.</summary>
    public bool IsHidden { get; init; }
    public bool IsAnswerHidden { get; init; }

    /// <summary>The viewer said it.</summary>
    public bool IsMine { get; init; }
    public bool IsMyAnswer { get; init; }

    /// <summary>Who answered it, where that is not its owner by itself; null for nobody yet.</summary>
    public Face? AnsweredBy { get; init; }

    /// <summary>Who said that they answer it; null for nobody.</summary>
    public Face? ClaimedBy { get; init; }
    public bool IsClaimedByMe { get; init; }
}

/// <param name="Number">By which others speak of it.</param>
/// <param name="Mark">Of which phase it is, or its lasting label; empty where there is only one.</param>
public sealed record SheetView(int Number, string Mark, Face By, bool IsMine, int Round, bool IsComplete, DateTime Utc, IReadOnlyList<AnswerLine> Answers);

public sealed record AnswerLine(string Label, string Prompt, string Answer);

/// <param name="Name">The user name; empty where the viewer may not know it.</param>
public sealed record PartLine(Face Face, string Role, string RoleTitle, bool IsElsewhere, bool IsActive, string Reason, bool IsDone);

/// <param name="By">Null when nobody did it by hand.</param>
public sealed record TurnLine(Face? By, string To, TurnHow How, string Reason, string Warm, DateTime Utc);

/// <param name="Free">How many are left.</param>
public sealed record PlaceLine(string Role, string Title, int Free);

/// <summary>Somebody who can be given a part.</summary>
public sealed record Choice(string Name, string Text);

/// <param name="Form">Which of the page's forms.</param>
public sealed record Refusal(string Form, string Text);
