namespace Discussions.Reactions;

/// <summary>A reaction in words and a drawing.</summary>
/// <param name="Said">After a person's name: “found it useful”. Empty for what is counted, and told to nobody.</param>
public sealed record ReactionWord(ReactionKind Kind, string Word, string Hint, string Icon, string Said)
{
    public static readonly IReadOnlyList<ReactionWord> All =
    [
        new(ReactionKind.Useful, "Useful", "This helps me.", "check", "found it useful"),
        new(ReactionKind.SameHere, "Same here", "I am in the same place.", "people", "is in the same place"),
        new(ReactionKind.Thanks, "Thank you", "I am glad that you said it.", "heart", "says thank you"),
        new(ReactionKind.Tried, "Tried it", "I did this at work.", "tool", "tried it"),
        new(ReactionKind.Surprised, "Surprised me", "I did not expect this.", "spark", ""),
        new(ReactionKind.Disagree, "I disagree", "I see it differently.", "balance", ""),
    ];

    public static ReactionWord Of(ReactionKind kind) => All[(int)kind];
}
