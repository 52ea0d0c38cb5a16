using Kernel;
using Kernel.Text;

namespace Discussions;

/// <summary>How far a conversation has come from talk to something that people use.</summary>
public enum TalkStage { Open, Exploring, Converging, Agreed, WrittenUp, InUse, Retired }

// Set by people; rules only suggest.
internal sealed partial class Discussion
{
    public TalkStage Stage { get; private set; }

    /// <summary>Since when; null for one that is where all begin.</summary>
    public DateTime? StagedUtc { get; private set; }

    /// <summary>The suggestion that somebody said no to; the same one does not come again.</summary>
    public TalkStage? DeclinedStage { get; private set; }

    /// <summary>When it came to the stage in which it is.</summary>
    public DateTime InStageSince => StagedUtc ?? CreatedUtc;

    /// <param name="isSuggested">The rules had suggested it: their reason is enough.</param>
    /// <exception cref="RuleBroken">It is there already, or nobody says why.</exception>
    public StageChange Bring(TalkStage? to, string? reason, string byId, bool isSuggested, DateTime nowUtc)
    {
        reason = PlainText.Clean(reason ?? "");
        if (to is not { } stage || !Enum.IsDefined(stage)) throw new RuleBroken("Choose a stage.", nameof(Stage));
        if (stage == Stage) throw new RuleBroken("That is where it is already. Choose another stage.", nameof(Stage));
        if (reason.Length == 0) throw new RuleBroken("Say why in a sentence. Everybody who reads this conversation sees it.", "Reason");
        if (reason.Length > LongestReason) throw new RuleBroken($"Say it in {LongestReason} characters at most.", "Reason");

        var change = new StageChange { DiscussionId = Id, From = Stage, To = stage, Reason = reason, ById = byId, IsSuggested = isSuggested, Utc = nowUtc };
        Raise(new DiscussionStaged(Id, CommunityId, Stage, stage, byId, isSuggested));
        (Stage, StagedUtc, DeclinedStage) = (stage, nowUtc, null);
        return change;
    }

    /// <summary>As a recipe brings it: that is no news, and what came before it changes nothing.</summary>
    public void Arrive(StageChange change)
    {
        if (StagedUtc is null || change.Utc >= StagedUtc) (Stage, StagedUtc) = (change.To, change.Utc);
    }

    public void Decline(TalkStage suggested) => DeclinedStage = suggested;
}
