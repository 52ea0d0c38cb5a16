using Kernel.Modules;

namespace Communities.Contributing;

/// <summary>
/// What people added to a community. Filled by each module in which they do, and read where it lives: what was deleted,
/// hidden or held back is not among it, and what was moved counts where it stands now.
/// <example><code>internal sealed class TalkContributed(AppDb db) : IContributions</code></example>
/// </summary>
public interface IContributions : ISocket
{
    /// <summary>What was added from one moment to just before another, in any order.</summary>
    Task<IReadOnlyList<Contribution>> Between(CommunityView community, DateTime fromUtc, DateTime toUtc, CancellationToken stop);

    /// <summary>What each person has added before a moment, ever.</summary>
    Task<IReadOnlyList<Contributed>> Ever(CommunityView community, DateTime toUtc, CancellationToken stop);
}
