using Communities.Products;

namespace Discussions.Stages;

/// <summary>What the rules know of a conversation.</summary>
internal sealed record StageSigns(TalkStage Stage, TalkStage? Declined, int Replies, int People, bool IsAnswered, DateTime ActiveUtc);

/// <summary>Where the rules think that a conversation has come, which somebody takes or not.</summary>
public sealed record StageSuggestion(TalkStage Stage, string Because)
{
    public string Word => StageWord.Of(Stage).Word;

    const int Few = 3;
    const int Many = 8;
    const int SilentDays = 7;

    /// <returns>Null when it is as far as the rules see, or somebody said no to that.</returns>
    internal static StageSuggestion? Of(StageSigns signs, IReadOnlyList<Outcome> outcomes, DateTime nowUtc)
    {
        if (signs.Stage == TalkStage.Retired) return null;

        var silent = (int)(nowUtc - signs.ActiveUtc).TotalDays;
        var found = outcomes.Any(o => o.IsInUse) ? new StageSuggestion(TalkStage.InUse, "Others took up what it became.")
            : outcomes.Count > 0 ? new(TalkStage.WrittenUp, $"It became {outcomes[0].Word}.")
            : signs.IsAnswered && silent >= SilentDays ? new(TalkStage.Agreed, $"It has an answer, and nobody has said anything against it for {silent} days.")
            : signs.IsAnswered || signs.Replies >= Many && signs.People >= Few ? new(TalkStage.Converging, signs.IsAnswered ? "It has an answer." : $"{signs.People} people have said {signs.Replies} things.")
            : signs.Replies >= Few ? new(TalkStage.Exploring, $"There are {signs.Replies} replies.")
            : null;
        return found is null || found.Stage <= signs.Stage || found.Stage == signs.Declined ? null : found;
    }
}
