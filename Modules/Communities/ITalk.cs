using Kernel.Modules;

namespace Communities;

/// <summary>
/// Lets somebody say something in a conversation from a page of another module: in their own name, and by all the rules of that
/// place. Filled by each module in which members talk.
/// <example><code>internal sealed class TalkFromElsewhere(Saying saying) : ITalk</code></example>
/// </summary>
public interface ITalk : ISocket
{
    /// <summary>Null for a conversation that is not there, or that the viewer may not read.</summary>
    Task<TalkGlance?> Find(string conversationId, CancellationToken stop);

    /// <summary>Saves. Where what people post has to wait, it waits.</summary>
    /// <exception cref="Kernel.RuleBroken">It cannot be posted; the sentence says why.</exception>
    Task Say(string conversationId, string words, CancellationToken stop);
}

/// <param name="Path">Within the site.</param>
public sealed record TalkGlance(string Title, string Path, string CommunityId);
