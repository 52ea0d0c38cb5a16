using Activities.Formats;
using Kernel;
using Kernel.Text;

namespace Activities;

// What people say in it: questions, sheets, responses, decisions, what they take along.
internal sealed partial class Activity
{
    /// <param name="also">What they are besides the parts that they were given: a member, a facilitator.</param>
    public Point Ask(string personId, string? text, DateTime nowUtc, params string[] also)
    {
        var role = PartFor(Act.Ask, personId, also);
        var question = Add(PointKind.Question, personId, Worded(text, "Write your question first.", "Text"), nowUtc);
        // Who asks again has more to ask.
        foreach (var person in Active(role).Where(p => p.PersonId == personId)) person.ReadyInVisit = 0;
        Raise(new QuestionAsked(Id, CommunityId, question.Number, personId));
        return question;
    }

    /// <summary>Somebody has no more questions.</summary>
    public void Ready(string personId, DateTime nowUtc)
    {
        var role = PartFor(Act.Ready, personId);
        foreach (var person in Active(role).Where(p => p.PersonId == personId)) person.ReadyInVisit = Visit;
        Changed(nowUtc);
    }

    /// <summary>Somebody will answer it, so that nobody else begins to.</summary>
    public void Claim(int number, string personId, DateTime nowUtc)
    {
        _ = PartFor(Act.Claim, personId);
        var question = Numbered(number, PointKind.Question);
        if (!question.IsOpen) throw new RuleBroken("It has its answer already.");
        if (question.ClaimedBy.Length > 0 && question.ClaimedBy != personId) throw new RuleBroken("Somebody else answers this one. Take another question.");
        question.ClaimedBy = personId;
        Changed(nowUtc);
    }

    /// <summary>What cannot be answered now says when it will be.</summary>
    public void Park(int number, string personId, string? text, DateTime nowUtc)
    {
        CheckLets(Act.Park, Format.Facilitator);
        var question = Numbered(number, PointKind.Question);
        if (!question.IsOpen) throw new RuleBroken("It has its answer already.");
        Resolve(question, Resolution.Parked, personId, Worded(text, "Say when and by whom it will be answered.", "Text"), nowUtc);
    }

    public void Answer(int number, string personId, string? text, DateTime nowUtc)
    {
        // Where nobody else answers, the sentence of a refusal speaks of its authors.
        if (Format.Phases.All(p => p.RolesThat(Act.Answer).All(r => r == Format.Owner))) CheckOwner(personId, "answer it");
        _ = PartFor(Act.Answer, personId);
        var question = Numbered(number, PointKind.Question);
        if (question.ClaimedBy.Length > 0 && question.ClaimedBy != personId) throw new RuleBroken("Somebody else claimed this question. Take another one.");
        if (question.ClaimedBy.Length == 0 && Phase.RolesThat(Act.Claim).Any()) throw new RuleBroken("Claim the question first, so that two answers do not collide.");
        Resolve(question, Resolution.Answered, personId, Worded(text, "Write an answer first.", "Text"), nowUtc);
        Raise(new QuestionAnswered(Id, CommunityId, number, personId));
    }

    /// <summary>The owner responds to a point: changed, or not changed because.</summary>
    public void Respond(int number, string personId, Resolution how, string? text, DateTime nowUtc)
    {
        CheckOwner(personId, "respond to it");
        CheckLets(Act.Respond, Format.Owner);
        var point = Numbered(number, PointKind.Review);
        if (how is not (Resolution.Changed or Resolution.NotChanged)) throw new RuleBroken("Choose: changed, or not changed.", "How");
        if (how == Resolution.NotChanged && string.IsNullOrWhiteSpace(text)) throw new RuleBroken("Say why you leave it as it is. One sentence is enough.", "Text");
        Resolve(point, how, personId, string.IsNullOrWhiteSpace(text) ? "" : Worded(text, "", "Text"), nowUtc);
    }

    /// <summary>The sheet that somebody has begun or may begin now.</summary>
    /// <exception cref="RuleBroken">They have no part in it, or it is not the time.</exception>
    public Sheet SheetFor(string personId, bool isMember)
    {
        _ = PartFor(Act.Sheet, personId, isMember ? [Format.Member] : []);
        if (Sheets.FirstOrDefault(s => s.PersonId == personId && s.PhaseKey == PhaseKey && s.Round == Round) is { } begun) return begun;

        var sheet = new Sheet { ActivityId = Id, PhaseKey = PhaseKey, Round = Round, PersonId = personId, Number = Sheets.Count + 1 };
        Sheets.Add(sheet);
        return sheet;
    }

    /// <summary>Keeps what was typed so far.</summary>
    public void KeepSheet(string personId, bool isMember, IReadOnlyDictionary<string, string?> typed, DateTime nowUtc)
    {
        var sheet = SheetFor(personId, isMember);
        if (sheet.IsComplete) throw new RuleBroken("It is handed in already, so it stays as it is.");
        sheet.Keep(Format.SheetIn(PhaseKey), typed, nowUtc);
        Changed(nowUtc);
    }

    /// <summary>Hands a sheet in, whole. Its points wait for the owner from then on.</summary>
    public void CompleteSheet(string personId, bool isMember, IReadOnlyDictionary<string, string?> typed, DateTime nowUtc)
    {
        KeepSheet(personId, isMember, typed, nowUtc);
        var sheet = SheetFor(personId, isMember);
        sheet.Complete(Format.SheetIn(PhaseKey), nowUtc);
        var answers = sheet.Read();
        foreach (var prompt in Format.SheetIn(PhaseKey).Where(p => p.Points != Pointing.None))
            foreach (var text in Pointed(prompt, answers.GetValueOrDefault(prompt.Key, ""))) Add(PointKind.Review, personId, text, nowUtc);
        Raise(new ReviewSubmitted(Id, CommunityId, personId, Round));
    }

    /// <summary>The answers to the template of what stands alone.</summary>
    public void Write(string personId, IReadOnlyDictionary<string, string?> typed, DateTime nowUtc)
    {
        CheckOwner(personId, "change it");
        CheckLets(Act.Write, Format.Owner);
        var sheet = Sheets.FirstOrDefault(s => s.PhaseKey == Sheet.Template);
        if (sheet is null) Sheets.Add(sheet = new() { ActivityId = Id, PhaseKey = Sheet.Template, Round = 0, PersonId = personId, Number = Sheets.Count + 1 });
        sheet.Keep(Format.Template, typed, nowUtc);
        Changed(nowUtc);
    }

    public void Decide(string personId, string? outcomeKey, string? reason, string? warm, DateTime nowUtc)
    {
        CheckLets(Act.Decide, Format.Facilitator);
        var outcome = Phase.Outcomes.FirstOrDefault(o => o.Key == outcomeKey) ?? throw new RuleBroken("Choose what you decide.", "Outcome");
        reason = Reasoned(reason);
        warm = PlainText.CleanLines(warm ?? "").Trim();
        if (outcome.NeedsReason && reason.Length == 0) throw new RuleBroken("Say why, one reason a line. The author answers each.", "Reason");
        if (outcome.NeedsWarm && warm.Length == 0 && !HasWarm) throw new RuleBroken("Say at least one thing that is strong. Nothing is given back without it.", "Warm");

        Decision = outcome.Key;
        if (outcome.To.Length == 0)
        {
            GoOn(TurnHow.Decided, personId, reason, nowUtc, warm);
            return;
        }
        if (outcome.NewRound) Round++;
        Enter(Format.PhaseOf(outcome.To), TurnHow.Decided, personId, reason, nowUtc, warm);
        // Each reason is a point like those of the reviews.
        if (Phase.Lets(Format.Owner, Act.Respond))
            foreach (var line in Lines(reason)) Add(PointKind.Review, personId, line, nowUtc);
    }

    public void Summarise(string personId, bool isFacilitator, string? text, DateTime nowUtc)
    {
        CheckLets(Act.Summarise, [.. People.Where(p => p.IsActive && p.PersonId == personId).Select(p => p.Role), .. isFacilitator ? [Format.Facilitator] : Array.Empty<string>()]);
        // Whoever agreed agreed to other words.
        foreach (var person in People) person.ReadyInVisit = 0;
        Summary = Worded(text, "Write down what you take along.", "Text");
        Changed(nowUtc);
        if (Next is null && Phase.Moves == Moves.ByHand) GoOn(TurnHow.HandedIn, personId, "", nowUtc);
    }

    /// <summary>Ends the last phase: what came of it is for everybody.</summary>
    public void Close(string personId, SubjectFacts facts, DateTime nowUtc)
    {
        CheckLets(Act.Close, Format.Facilitator);
        CheckMet(facts, nowUtc);
        GoOn(TurnHow.ByHand, personId, "", nowUtc);
    }

    /// <summary>A finished sheet of this round, or a decision, says what is strong.</summary>
    bool HasWarm => SheetsNow.Any(s => s.IsComplete && Format.Sheet.Any(p => p.IsWarm && s.Read().GetValueOrDefault(p.Key, "").Length > 0));

    Point Add(PointKind kind, string personId, string text, DateTime nowUtc)
    {
        var point = new Point { ActivityId = Id, Number = Points.Count + 1, Kind = kind, Round = Round, ById = personId, Text = text, CreatedUtc = nowUtc };
        Points.Add(point);
        Changed(nowUtc);
        return point;
    }

    Point Numbered(int number, PointKind kind) => Points.FirstOrDefault(p => p.Number == number && p.Kind == kind) ?? throw new RuleBroken("There is no such point here any more.");

    void Resolve(Point point, Resolution how, string personId, string text, DateTime nowUtc)
    {
        (point.Resolution, point.Answer, point.AnsweredBy, point.AnsweredUtc) = (how, text, personId, nowUtc);
        Changed(nowUtc);
    }

    // The part by which somebody may do it; the sentence of the refusal says what they can do instead.
    string PartFor(Act act, string personId, params string[] also)
    {
        var mine = People.Where(p => p.IsActive && p.PersonId == personId).Select(p => p.Role).Concat(also).ToArray();
        if (People.Exists(p => p.PersonId == personId && !p.IsActive) && !mine.Any(r => Format.Phases.Any(p => p.Lets(r, act))))
            throw new RuleBroken($"You have no part in this any more: {People.First(p => p.PersonId == personId && !p.IsActive).ReleasedReason} Thank you all the same; nothing was stored.");
        CheckLets(act, mine);
        return mine.First(r => Phase.Lets(r, act));
    }

    static IEnumerable<string> Pointed(Prompt prompt, string answer) => prompt.Points == Pointing.Lines ? Lines(answer) : answer.Length > 0 ? [answer] : [];

    static IEnumerable<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static string Worded(string? text, string whenEmpty, string on)
    {
        text = PlainText.CleanLines(text ?? "").Trim();
        if (text.Length == 0) throw new RuleBroken(whenEmpty, on);
        return text.Length <= LongestText ? text : throw new RuleBroken($"Say it in {LongestText:N0} characters at most.", on);
    }
}
