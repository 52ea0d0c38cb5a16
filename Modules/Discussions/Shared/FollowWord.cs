namespace Discussions.Shared;

/// <summary>A level of following, in words.</summary>
public sealed record FollowWord(FollowLevel Level, string Word, string Hint, string Icon)
{
    public static readonly IReadOnlyList<FollowWord> All =
    [
        new(FollowLevel.Watching, "Every reply", "You are told about each one.", "bell"),
        new(FollowLevel.Tracking, "Quietly", "It stands among what is new for you.", "history"),
        new(FollowLevel.Normal, "What is for you", "You are told when somebody answers you or names you.", "person"),
        new(FollowLevel.Muted, "Nothing", "No news, and no mark in lists.", "bell-off"),
    ];

    public static FollowWord Of(FollowLevel level) => All.First(w => w.Level == level);

    /// <summary>Why it is as it is, as a sentence.</summary>
    public static string Because(FollowLevel level, FollowReason? reason) => (level, reason) switch
    {
        (FollowLevel.Watching, FollowReason.Started) => "You are told about each reply, because you started this.",
        (FollowLevel.Watching, FollowReason.Replied) => "You are told about each reply, because you replied here.",
        (FollowLevel.Watching, _) => "You are told about each reply, because you chose so.",
        (FollowLevel.Tracking, FollowReason.Read) => "It stands among what is new for you, because you read here for a while.",
        (FollowLevel.Tracking, _) => "It stands among what is new for you, because you chose so.",
        (FollowLevel.Muted, _) => "You hear nothing of it, because you chose so.",
        (_, FollowReason.Chose) => "You are told what is for you, because you chose so.",
        _ => "You are told when somebody answers you or names you.",
    };
}
