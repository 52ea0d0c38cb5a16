using Kernel.Modules;

namespace Communities.Products;

/// <summary>
/// What became of conversations, for those who look after them. Filled by the module that keeps what became of talk.
/// <example><code>internal sealed class TalkOutcomes(AppDb db) : IOutcomes</code></example>
/// </summary>
public interface IOutcomes : ISocket
{
    /// <summary>Of these conversations those that became something.</summary>
    Task<IReadOnlyList<Outcome>> Of(string kind, IReadOnlyCollection<string> conversationIds, CancellationToken stop);
}

/// <param name="Word">What it became: “a wiki page”.</param>
/// <param name="IsInUse">Others took it up.</param>
public sealed record Outcome(string ConversationId, string Word, DateTime Utc, bool IsInUse);
