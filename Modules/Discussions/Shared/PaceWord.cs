namespace Discussions.Shared;

/// <summary>A pace in words.</summary>
public sealed record PaceWord(Pace Pace, string Word, string Hint)
{
    public static readonly IReadOnlyList<PaceWord> All =
    [
        new(Pace.Everybody, "Everybody", "As they like."),
        new(Pace.Slowly, "Everybody, slowly", "Each member once in 15 minutes."),
        new(Pace.Facilitators, "Facilitators only", "Members read along."),
    ];
}
