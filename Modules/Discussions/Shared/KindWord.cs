namespace Discussions.Shared;

/// <summary>A kind of discussion in words and a drawing.</summary>
/// <param name="Tone">Of the badge: empty, <c>accent</c> or <c>attention</c>.</param>
public sealed record KindWord(string Name, string Word, string Icon, string Tone, string Choice, string Hint)
{
    static readonly KindWord Question = new("Question", "Question", "question", "accent", "A question", "Somebody can answer it");
    static readonly KindWord Conversation = new("Conversation", "Conversation", "talk", "", "A conversation", "Thinking aloud together");
    static readonly KindWord Help = new("Help", "Help wanted", "people", "attention", "A call for help", "You need somebody soon");
    static readonly KindWord Story = new("Story", "Story", "case", "", "A story", "What happened, and what you learned");
    static readonly KindWord Announcement = new("Announcement", "Announcement", "info", "accent", "An announcement", "Everybody here should know");

    /// <summary>Those that every member may start.</summary>
    public static readonly IReadOnlyList<KindWord> ForMembers = [Question, Conversation, Help, Story];

    public static readonly IReadOnlyList<KindWord> ForFacilitators = [.. ForMembers, Announcement];

    public static KindWord Of(DiscussionKind kind) => kind switch
    {
        DiscussionKind.Question => Question,
        DiscussionKind.Help => Help,
        DiscussionKind.Story => Story,
        DiscussionKind.Announcement => Announcement,
        _ => Conversation,
    };
}
