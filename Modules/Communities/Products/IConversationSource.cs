using Kernel.Modules;

namespace Communities.Products;

/// <summary>
/// Conversations that may become something lasting. Filled by each module in which members talk.
/// <example><code>internal sealed class TalkToConvert(AppDb db) : IConversationSource</code></example>
/// </summary>
public interface IConversationSource : ISocket
{
    /// <summary>Of its conversations, such as <c>discussions</c>: as in their addresses.</summary>
    string Kind { get; }

    /// <summary>One with what readers see of it; null when there is none in this community.</summary>
    Task<Conversation?> Find(CommunityView community, string id, CancellationToken stop);

    /// <summary>
    /// One wherever it stands now, if the viewer may read it there; null when they may not, or it is gone. Posts that stand in
    /// another conversation by now are among the others, with the numbers that they had here. One that went up in another is called by that one's title.
    /// </summary>
    Task<Conversation?> Trace(string id, CancellationToken stop);

    /// <summary>Posts of other conversations that stand in this one now: as they were numbered there.</summary>
    Task<IReadOnlyList<FormerPost>> CameInto(string id, CancellationToken stop);
}

public sealed record FormerPost(string ConversationId, int Number);

/// <param name="Path">Within the site.</param>
/// <param name="LastNumber">The highest number that a post of it ever had.</param>
public sealed record Conversation(string Kind, string Id, string Title, string Path, int LastNumber, IReadOnlyList<ConversationPost> Posts);

/// <param name="Number">Its place; 0 for what the conversation began with.</param>
/// <param name="AuthorId">A person's id; that of nobody for somebody who asked without their name.</param>
/// <param name="Author">As members see them.</param>
/// <param name="Body">Markdown.</param>
/// <param name="IsSuggested">Others found it worth keeping, or it is long enough to be.</param>
public sealed record ConversationPost(int Number, string AuthorId, string Author, string Body, DateTime Utc, string Path, bool IsSuggested);

/// <summary>A conversation's page as a zone's model.</summary>
public sealed record ConversationPlace(CommunityView Community, string Kind, string Id, string Path);
