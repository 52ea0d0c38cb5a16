using Activities.Formats;
using Kernel.Pages;

namespace Activities;

/// <summary>Something that somebody may or has to do now.</summary>
/// <param name="IsNeeded">The phase waits for it.</param>
public sealed record PersonTask(string PersonId, string Role, Act Act, string Text, bool IsDone, bool IsNeeded);

// Who has to do what now. Nothing of it is stored: it follows from how things stand.
internal sealed partial class Activity
{
    /// <summary>The tasks of somebody who takes part by name.</summary>
    public IReadOnlyList<PersonTask> TasksOf(string personId) => IsClosed ? []
        : [.. People.Where(p => p.IsActive && p.PersonId == personId).SelectMany(p => TasksOf(personId, p.Role))];

    /// <summary>The tasks that somebody has by a role: their own parts, a facilitator's, a member's.</summary>
    public IReadOnlyList<PersonTask> TasksOf(string personId, string role) => IsClosed ? []
        : [.. Phase.Who.GetValueOrDefault(role, []).Select(act => TaskOf(personId, role, act)).OfType<PersonTask>()];

    /// <summary>Notes for whom it waits, so that lists find it by them. Called with every save.</summary>
    public void NoteAwaited()
    {
        AwaitsFacilitators = TasksOf("", Format.Facilitator).Any(t => t is { IsDone: false, IsNeeded: true });
        foreach (var person in People) person.IsAwaited = person.IsActive && TasksOf(person.PersonId, person.Role).Any(t => t is { IsDone: false, IsNeeded: true });
    }

    PersonTask? TaskOf(string personId, string role, Act act)
    {
        var isNeeded = act is not (Act.Ask or Act.Write or Act.TakePlace) && role != Format.Member;
        return act switch
        {
            Act.Write or Act.Claim or Act.Park => null,
            Act.TakePlace => Task("Take a place, if you like", People.Exists(p => p.IsActive && p.PersonId == personId && p.Role != Format.Owner)),
            Act.HandIn => Task(Phase.RolesThat(Act.Respond).Any() ? "Revise it and hand it in again" : "Write it and hand it in", false),
            Act.Assign when Phase.Exit.Where(e => e.Rule == Rule.PeopleAssigned).ToList() is { Count: > 1 } parts => Task("Find people for every part", parts.All(p => Assigned(p) is null)),
            Act.Assign => Phase.Exit.FirstOrDefault(e => e.Rule == Rule.PeopleAssigned) is { } rule ? Task($"Find {Plural.Of(rule.Count, Format.NameOf(rule.Role).ToLowerInvariant(), Format.NameOf(rule.Role).ToLowerInvariant() + "s")}", Assigned(rule) is null) : null,
            Act.Ask => Task("Ask what you need to know", Points.Exists(p => p.Kind == PointKind.Question && p.ById == personId && p.Round == Round)),
            Act.Ready => Task(Phase.RolesThat(Act.Ask).Any() ? "Say when you have no more questions" : "Say whether you agree", People.Exists(p => p.PersonId == personId && p.Role == role && p.ReadyInVisit == Visit)),
            Act.Answer => Counted(PointKind.Question, "Answer", "question", "questions"),
            Act.Sheet => Task(Format.Subject.Length > 0 ? "Write your review" : "Answer the questions", SheetsNow.Any(s => s.PersonId == personId && s.IsComplete)),
            Act.Respond => Counted(PointKind.Review, "Respond to", "point", "points"),
            Act.Decide => Task("Decide", Decision.Length > 0),
            Act.Summarise => Task("Write down what you take along", Summary.Length > 0),
            Act.Close => Task(Format.Closing.Length > 0 ? "Publish it" : "Close it", false),
            _ => null,
        };

        PersonTask Task(string text, bool isDone) => new(personId, role, act, text, isDone, isNeeded);

        PersonTask? Counted(PointKind kind, string verb, string one, string many) =>
            Points.Count(p => p.Kind == kind) == 0 ? null : Open(kind) is > 0 and var open ? Task($"{verb} {Plural.Of(open, one, many)}", false) : Task($"{verb} the {many}", true);
    }

    /// <summary>What is done and cannot be changed until its phase comes again, as a sentence; empty when a move freezes nothing.</summary>
    public string Freezes(string phaseKey)
    {
        var frozen = new List<string>();
        if (Format.PlaceOf(phaseKey) >= Format.PlaceOf(PhaseKey)) return "";

        if (Sheets.Count(s => s.PhaseKey != Sheet.Template && !s.IsComplete && s.Round == Round) is > 0 and var begun) frozen.Add(Plural.Of(begun, "half-written sheet", "half-written sheets"));
        if (Sheets.Count(s => s.PhaseKey != Sheet.Template && s.IsComplete && s.Round == Round) is > 0 and var sheets) frozen.Add(Plural.Of(sheets, "finished sheet", "finished sheets"));
        if (Points.Count is > 0 and var points) frozen.Add(Plural.Of(points, "question or point", "questions and points"));
        return frozen.Count == 0 ? "Nothing is lost by going back." : $"{string.Join(", ", frozen)} stay as they are, and nobody changes them until their phase is open again.";
    }
}
