namespace Communities.Posts;

/// <summary>Something that a member wrote in a community, as those see it who look after the community.</summary>
/// <param name="Kind">Of its source; see <see cref="IPosts.Kind"/>.</param>
/// <param name="ItemId">What it stands in, such as a discussion.</param>
/// <param name="Number">Its place there; 0 for what the item began with.</param>
/// <param name="Name">As it stands in a sentence: “reply 3 in ‘Night flow’”.</param>
/// <param name="Body">Markdown.</param>
/// <param name="Path">Where it stands, within the site.</param>
/// <param name="HiddenReason">Why a facilitator hid it; empty while everybody reads it.</param>
public sealed record Post(
    string Kind, string ItemId, int Number, string CommunityId, string AuthorId, string Name, string Body, DateTime Utc, string Path, string HiddenReason)
{
    /// <summary>Stands where an author's id stands, for somebody whose name is kept from the others.</summary>
    public const string Unnamed = "-";

    public bool IsHidden => HiddenReason.Length > 0;
}

/// <summary>Something that a member is about to post, or that waits to be.</summary>
/// <param name="Kind">Of the source that will post it.</param>
/// <param name="ItemId">What it will stand in; empty for what begins something new.</param>
/// <param name="Title">Empty for what has none.</param>
/// <param name="Body">Markdown, which its source has found to be in order.</param>
/// <param name="Details">Whatever else its source needs in order to post it, as JSON.</param>
public sealed record Contribution(string Kind, string ItemId, string Title, string Body, string Details)
{
    /// <summary>The place of its files while it waits: its source moves them to what it posts. Empty before it is held.</summary>
    public string FilesAt { get; init; } = "";

    /// <summary>What it is called in a sentence, where it has a title.</summary>
    public string Noun { get; init; } = "discussion";
}

public sealed record PostedText(DateTime Utc, string Body);
