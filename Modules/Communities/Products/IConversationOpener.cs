using Kernel.Modules;

namespace Communities.Products;

/// <summary>
/// Opens conversations about things of other modules, such as a case study's question. Filled by each module in which members talk.
/// <example><code>internal sealed class TalkAbout(Starting starting) : IConversationOpener</code></example>
/// </summary>
public interface IConversationOpener : ISocket
{
    /// <summary>Of its conversations; see <see cref="IConversationSource.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>Which right in the community it takes.</summary>
    string Permission { get; }

    /// <summary>Opens one in the viewer's name, or keeps it back where what they post has to wait.</summary>
    /// <exception cref="Kernel.RuleBroken">It cannot be posted; the sentence says why.</exception>
    Task<OpenedConversation> Open(CommunityView community, ConversationOpening opening, CancellationToken stop);

    /// <summary>How far these are. Those that stand and that readers of the community see; those of other communities are not among them.</summary>
    Task<IReadOnlyList<ConversationGlance>> Look(CommunityView community, IReadOnlyCollection<string> ids, CancellationToken stop);
}

/// <param name="About">What it is about, as a kind and an id: it stands in the event that tells of the conversation, however long it was kept back.</param>
/// <param name="Body">Markdown.</param>
public sealed record ConversationOpening(string About, string Title, string Body)
{
    /// <summary>One answer would settle it; otherwise everybody says something.</summary>
    public bool IsQuestion { get; init; } = true;
}

/// <param name="Id">Null while it is kept back.</param>
/// <param name="Path">Where it stands, or where its author sees that it waits, within the site.</param>
public sealed record OpenedConversation(string? Id, string Path);

/// <param name="Path">Within the site.</param>
/// <param name="ClosedReason">Why nobody replies there any more; empty while it goes on.</param>
/// <param name="AnswerPath">Where the reply stands that answered it; null for none.</param>
public sealed record ConversationGlance(string Id, string Title, string Path, int Replies, DateTime ActiveUtc, string ClosedReason, string? AnswerPath)
{
    public bool IsClosed => ClosedReason.Length > 0;
}
