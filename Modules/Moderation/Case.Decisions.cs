using Kernel;
using Kernel.Text;

namespace Moderation;

// What facilitators decide. A decision may be changed by a later one; nothing of the history is ever taken away.
internal sealed partial class Case
{
    public const int MostDays = 90;
    public const int LongestMessage = 4_000;

    /// <exception cref="RuleBroken">There is no post, or a wrong reason.</exception>
    public void LeaveAsItIs(string byId, string? reason, DateTime nowUtc)
    {
        if (Origin != CaseOrigin.Flags) throw new RuleBroken("This is for posts that were flagged.");
        if (Outcome == CaseOutcome.Hidden) throw new RuleBroken("The post is hidden. Show it again instead.");

        Decide(CaseOutcome.LeftAsItIs, CaseAct.LeftAsItIs, byId, Reasoned(reason), nowUtc);
    }

    public void Hide(string byId, FlagReason ground, string? reason, DateTime nowUtc)
    {
        if (Origin != CaseOrigin.Flags) throw new RuleBroken("There is no post to hide.");

        Decide(CaseOutcome.Hidden, CaseAct.Hidden, byId, Reasoned(reason), nowUtc);
        Ground = ground;
    }

    public void Show(string byId, DateTime nowUtc) => Decide(CaseOutcome.Shown, CaseAct.Shown, byId, "", nowUtc);

    public void Hold(string why, DateTime nowUtc)
    {
        Enter(CaseAct.Held, "", why, nowUtc);
        Raise(new PostHeld(Id, CommunityId, PersonId));
        Raise(new CaseOpened(Id, CommunityId));
    }

    /// <exception cref="RuleBroken">It was answered before.</exception>
    public void Publish(string byId, DateTime nowUtc)
    {
        if (Origin != CaseOrigin.Held || Outcome is CaseOutcome.Published) throw new RuleBroken("This post was published already.");

        Decide(CaseOutcome.Published, CaseAct.Published, byId, "", nowUtc);
    }

    /// <exception cref="RuleBroken">It was answered before, or there is a wrong reason.</exception>
    public void Refuse(string byId, string? reason, DateTime nowUtc)
    {
        if (Origin != CaseOrigin.Held || Outcome is not CaseOutcome.None) throw new RuleBroken("This post was answered already.");

        Decide(CaseOutcome.Refused, CaseAct.Refused, byId, Reasoned(reason), nowUtc);
    }

    /// <exception cref="RuleBroken">The days or the reason are wrong.</exception>
    public DateTime Mute(string byId, int? days, string? reason, DateTime nowUtc)
    {
        if (Origin != CaseOrigin.Person) throw new RuleBroken("To mute somebody is a case of its own.");
        if (days is not (>= 1 and <= MostDays)) throw new RuleBroken($"Choose between 1 and {MostDays} days.", "Days");

        Decide(CaseOutcome.Muted, CaseAct.Muted, byId, Reasoned(reason, "Why"), nowUtc, Kernel.Pages.Plural.Of(days.Value, "day", "days"));
        return nowUtc.AddDays(days.Value);
    }

    public void Unmute(string byId, DateTime nowUtc) => Decide(CaseOutcome.Unmuted, CaseAct.Unmuted, byId, "", nowUtc);

    /// <exception cref="RuleBroken">There are no words, or too many.</exception>
    public void Message(string byId, string? words, DateTime nowUtc)
    {
        words = PlainText.CleanLines(words ?? "").Trim();
        if (words.Length == 0) throw new RuleBroken("Write what they should know, or take one of the texts.", "Words");
        if (words.Length > LongestMessage) throw new RuleBroken($"Say it in {LongestMessage} characters at most.", "Words");

        Enter(CaseAct.Messaged, byId, words, nowUtc);
        Raise(new AuthorWrittenTo(Id, CommunityId, PersonId));
    }

    /// <summary>Something that was done about the person because of this case, and is kept elsewhere.</summary>
    public void Remember(CaseAct act, string byId, string words, DateTime nowUtc) => Enter(act, byId, words, nowUtc);

    void Decide(CaseOutcome outcome, CaseAct act, string byId, string reason, DateTime nowUtc, string words = "")
    {
        var wasSettled = IsSettled && Outcome != CaseOutcome.None;
        // A decision that stands in for another can be appealed as the first could.
        if (outcome is CaseOutcome.Hidden or CaseOutcome.Refused or CaseOutcome.Muted) DecidedBy = byId;
        (Outcome, Reason, DecidedUtc, State, OpenKey) = (outcome, reason, nowUtc, CaseState.Settled, null);
        if (AppealState == AppealState.Open) AppealState = AppealState.Overtaken;
        Enter(act, byId, string.Join(": ", new[] { words, reason }.Where(w => w.Length > 0)), nowUtc);
        Raise(new CaseDecided(Id, CommunityId, PersonId, outcome.ToString(), wasSettled));
    }
}
