using Kernel.Modules;

namespace Communities;

/// <summary>
/// Things that lie in a community, and go along when it goes up in another one.
/// <example><code>internal sealed class DiscussionsMove(AppDb db) : IMovesWithCommunity</code></example>
/// </summary>
public interface IMovesWithCommunity : ISocket
{
    /// <summary>What would move, as words in a sentence, such as “12 discussions”; null for nothing.</summary>
    Task<string?> Tell(string communityId, CancellationToken stop);

    /// <summary>Moves it, in the transaction of the merger. Addresses below the former community redirect by themselves.</summary>
    Task Move(CommunityView from, CommunityView into, CancellationToken stop);
}
