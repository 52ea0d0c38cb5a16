using Activities.Formats;
using Kernel;
using Kernel.Pages;
using Kernel.Text;

namespace Activities;

// How it goes from phase to phase.
internal sealed partial class Activity
{
    public Phase? Next => Format.PlaceOf(PhaseKey) is var at && at + 1 < Format.Phases.Count ? Format.Phases[at + 1] : null;

    /// <summary>The owner hands in what they wrote.</summary>
    /// <exception cref="RuleBroken">It is not ready; the sentences say what is missing.</exception>
    public void HandIn(string personId, SubjectFacts facts, DateTime nowUtc)
    {
        CheckOwner(personId, "hand it in");
        CheckLets(Act.HandIn, Format.Owner);
        CheckMet(facts, nowUtc);
        GoOn(TurnHow.HandedIn, personId, "", nowUtc);
    }

    /// <summary>Somebody who looks after it moves it by hand. Before a phase is done, and back, with a reason.</summary>
    /// <exception cref="RuleBroken">It cannot go there, or there is no reason.</exception>
    public void MoveTo(string phaseKey, string personId, string? reason, SubjectFacts facts, DateTime nowUtc)
    {
        if (IsClosed) throw new RuleBroken("This is over, so nothing changes any more.");
        reason = Reasoned(reason);
        var (here, there) = (Format.PlaceOf(PhaseKey), Format.PlaceOf(phaseKey));
        if (there == Format.Phases.Count || there == here) throw new RuleBroken("Choose another phase than the one that is open.", "Phase");
        if (here == 0) throw new RuleBroken($"Only its owner hands it in: “{Phase.Title}” is theirs.", "Phase");
        if (there == 0) throw new RuleBroken("Only its owner takes it back to the beginning: they can withdraw it.", "Phase");
        if (Format.Phases.Skip(here + 1).Take(there - here - 1).Any(p => !p.IsOptional)) throw new RuleBroken("One phase after the other: nobody should miss one by surprise.", "Phase");
        if (Phase.RolesThat(Act.Decide).Any() && there > here && Decision.Length == 0) throw new RuleBroken("This phase ends with a decision. Make it, and the next phase begins.", "Phase");
        if (there > here && Summary.Length == 0 && Phase.Exit.Any(e => e.Rule == Rule.SummaryWritten)) throw new RuleBroken("Write down first what you take along: nothing ends without it.", "Phase");
        if (there < here && reason.Length == 0) throw new RuleBroken("Say why you go back. Everybody who takes part can read it.", "Reason");
        if (there > here && reason.Length == 0 && !Phase.IsOptional && Unmet(facts, nowUtc) is { Count: > 0 } unmet) throw new RuleBroken($"This phase is not done yet: {unmet[0]} Go on all the same by saying why.", "Reason");

        Enter(Format.Phases[there], TurnHow.ByHand, personId, reason, nowUtc);
    }

    /// <summary>More time for the phase that is open.</summary>
    public void Extend(int days, string personId, string? reason, DateTime nowUtc)
    {
        if (IsClosed) throw new RuleBroken("This is over, so nothing changes any more.");
        if (days is < 1 or > 90) throw new RuleBroken("Give between 1 and 90 days.", "Days");

        PhaseDueUtc = (PhaseDueUtc > nowUtc ? PhaseDueUtc.Value : nowUtc).AddDays(days);
        IsOverdueTold = false;
        Turns.Add(Turned(PhaseKey, TurnHow.Extended, personId, $"{Plural.Of(days, "day", "days")} more. {Reasoned(reason)}".TrimEnd(), nowUtc));
        Changed(nowUtc);
    }

    /// <summary>Goes on by itself where the format says so and all is done. At the deadline, also without what nobody waits for any longer.</summary>
    /// <returns>Whether it went on.</returns>
    public bool GoOnByItself(SubjectFacts facts, DateTime nowUtc)
    {
        if (IsClosed || Phase.Moves == Moves.ByHand) return false;

        var isUp = PhaseDueUtc <= nowUtc;
        if (!isUp && Phase.Moves == Moves.AtDeadline || Unmet(facts, nowUtc).Count > 0) return false;

        GoOn(isUp ? TurnHow.AtDeadline : TurnHow.WhenDone, "", "", nowUtc);
        return true;
    }

    /// <summary>Its time is up and it cannot end: facilitators should know, once.</summary>
    public bool TellOverdue(SubjectFacts facts, DateTime nowUtc)
    {
        if (IsClosed || IsOverdueTold || PhaseDueUtc is null || PhaseDueUtc > nowUtc || Format.PlaceOf(PhaseKey) == 0 || Unmet(facts, nowUtc).Count == 0 && Phase.Moves != Moves.ByHand) return false;

        IsOverdueTold = true;
        Changed(nowUtc);
        Raise(new PhaseOverdue(Id, CommunityId, PhaseKey));
        return true;
    }

    /// <summary>The owner takes it back to the beginning; reviewers are free again, and what they said stays with it.</summary>
    public void Withdraw(string personId, string? reason, DateTime nowUtc)
    {
        CheckOwner(personId, "withdraw it");
        if (IsClosed) throw new RuleBroken("This is over, so it cannot be withdrawn any more.");
        if (Format.PlaceOf(PhaseKey) == 0) throw new RuleBroken("It is with you already. Nobody else sees it yet.");
        if (Phase.RolesThat(Act.Close).Any()) throw new RuleBroken("It is accepted already. Ask the facilitator to give it back to you.");

        foreach (var person in People.Where(p => p.IsActive && p.Role != Format.Owner)) Release(person, "It was withdrawn.", nowUtc);
        Enter(Format.Phases[0], TurnHow.Withdrawn, personId, Reasoned(reason), nowUtc);
    }

    /// <summary>Its subject is gone, so nobody waits for anything any more.</summary>
    public void Drop(DateTime nowUtc)
    {
        if (IsClosed) return;

        Turns.Add(Turned("", TurnHow.Withdrawn, "", "What it was about is gone.", nowUtc));
        (ClosedUtc, PhaseDueUtc) = (nowUtc, null);
        Changed(nowUtc);
    }

    /// <summary>What was accepted or is over is looked at again, by the same reviewers.</summary>
    public void Reopen(string phaseKey, string personId, string reason, DateTime nowUtc)
    {
        ClosedUtc = null;
        Round++;
        Enter(Format.PhaseOf(phaseKey), TurnHow.Reopened, personId, reason, nowUtc);
    }

    void GoOn(TurnHow how, string personId, string reason, DateTime nowUtc, string warm = "")
    {
        if (Next is { } next) Enter(next, how, personId, reason, nowUtc, warm);
        else End(how, personId, nowUtc);
    }

    void Enter(Phase phase, TurnHow how, string personId, string reason, DateTime nowUtc, string warm = "")
    {
        var from = PhaseKey;
        Turns.Add(Turned(phase.Key, how, personId, reason, nowUtc, warm));
        (PhaseKey, PhaseSinceUtc, PhaseDueUtc) = (phase.Key, nowUtc, phase.DueAfter(nowUtc));
        (Visit, Decision, IsOverdueTold) = (Visit + 1, "", false);
        foreach (var person in People) person.RemindedUtc = null;
        if (phase.Standing.Length > 0) Standings.Add(phase.Standing);
        Changed(nowUtc);
        if (phase is { Minutes: > 0, Moves: Moves.AtDeadline }) Raise(new PhaseTimeUp(Id, Visit, PhaseDueUtc!.Value));
        if (PhaseDueUtc is { } end && end > nowUtc.AddDays(2)) Raise(new PhaseEndNear(Id, end));
        if (how != TurnHow.Begun) Raise(new ActivityPhaseChanged(Id, CommunityId, from, phase.Key, personId, reason));
    }

    void End(TurnHow how, string personId, DateTime nowUtc)
    {
        Turns.Add(Turned("", how, personId, "", nowUtc));
        (ClosedUtc, PhaseDueUtc) = (nowUtc, null);
        if (Format.Closing.Length > 0) Standings.Add(Format.Closing);
        Changed(nowUtc);
        Raise(new ActivityPhaseChanged(Id, CommunityId, PhaseKey, "", personId, ""));
    }

    Turn Turned(string to, TurnHow how, string personId, string reason, DateTime nowUtc, string warm = "") =>
        new() { ActivityId = Id, Number = Turns.Count + 1, FromKey = PhaseKey, ToKey = to, How = how, ById = personId, Reason = reason, Warm = warm, Utc = nowUtc };

    void CheckMet(SubjectFacts facts, DateTime nowUtc)
    {
        if (Unmet(facts, nowUtc) is { Count: > 0 } unmet) throw new RuleBroken(string.Join(" ", unmet));
    }

    void CheckOwner(string personId, string what)
    {
        if (!IsOwner(personId)) throw new RuleBroken($"Only its authors can {what}.");
    }

    public bool IsOwner(string personId) => People.Exists(p => p.PersonId == personId && p.Role == Format.Owner && p.IsActive);

    static string Reasoned(string? reason)
    {
        reason = PlainText.CleanLines(reason ?? "").Trim();
        if (reason.Length > LongestReason) throw new RuleBroken($"Say it in {LongestReason} characters at most.", "Reason");
        return reason;
    }
}
