using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Text;

namespace Moderation;

/// <summary>What became of an appeal.</summary>
public enum AppealState
{
    None,
    Open,
    Upheld,
    Overturned,
    /// <summary>Something else was decided before anybody answered.</summary>
    Overtaken,
}

// Whoever a decision is about may ask once that somebody else looks at it.
internal sealed partial class Case
{
    public const int LongestAppeal = 2_000;

    public AppealState AppealState { get; private set; }

    [MaxLength(LongestAppeal)]
    public string Appeal { get; private set; } = "";
    public DateTime? AppealedUtc { get; private set; }

    [MaxLength(LongestReason)]
    public string AppealAnswer { get; private set; } = "";

    public bool MayAppeal => AppealedUtc is null && Outcome is (CaseOutcome.Hidden or CaseOutcome.Refused or CaseOutcome.Muted);

    /// <exception cref="RuleBroken">There is nothing to appeal against, or it was done before, or there are no words.</exception>
    public void AskAgain(string byId, string? words, DateTime nowUtc)
    {
        words = PlainText.CleanLines(words ?? "").Trim();
        if (AppealedUtc is not null) throw new RuleBroken("You have appealed once, and that is as often as it goes.");
        if (byId != PersonId || !MayAppeal) throw new RuleBroken("There is no decision here that you can appeal against.");
        if (words.Length == 0) throw new RuleBroken("Say what the facilitators did not see. A few sentences are enough.", "Words");
        if (words.Length > LongestAppeal) throw new RuleBroken($"Say it in {LongestAppeal} characters at most.", "Words");

        (AppealState, Appeal, AppealedUtc, State, AssigneeId) = (AppealState.Open, words, nowUtc, CaseState.Open, "");
        Enter(CaseAct.Appealed, byId, words, nowUtc);
        Raise(new DecisionAppealed(Id, CommunityId));
    }

    /// <param name="hasOthers">Somebody else than whoever decided could answer.</param>
    /// <returns>The decision that no longer holds; <see cref="CaseOutcome.None"/> when it was upheld.</returns>
    /// <exception cref="RuleBroken">There is no open appeal, it is against their own decision, or there is no reason.</exception>
    public CaseOutcome AnswerAppeal(string byId, bool isOverturned, string? reason, bool hasOthers, DateTime nowUtc)
    {
        if (AppealState != AppealState.Open) throw new RuleBroken("This appeal was answered already.");
        if (byId == PersonId) throw new RuleBroken("This is your own appeal, so somebody else answers it.");
        if (byId == DecidedBy && hasOthers) throw new RuleBroken("The appeal is against your decision, so another facilitator or an administrator answers it. They are told.");

        var former = Outcome;
        (AppealAnswer, AppealState, State) = (Reasoned(reason, "Answer"), isOverturned ? AppealState.Overturned : AppealState.Upheld, CaseState.Settled);
        if (isOverturned) Outcome = former switch { CaseOutcome.Hidden => CaseOutcome.Shown, CaseOutcome.Refused => CaseOutcome.Published, _ => CaseOutcome.Unmuted };
        Enter(isOverturned ? CaseAct.Overturned : CaseAct.Upheld, byId, AppealAnswer, nowUtc);
        Raise(new AppealAnswered(Id, CommunityId, PersonId, isOverturned));
        return isOverturned ? former : CaseOutcome.None;
    }
}
