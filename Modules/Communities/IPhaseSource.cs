using Kernel.Modules;

namespace Communities;

/// <summary>
/// Says through which phases people of a community go, such as those of a cohort, and how far somebody is.
/// <example><code>internal sealed class CohortPhases(AppDb db) : IPhaseSource</code></example>
/// </summary>
public interface IPhaseSource : ISocket
{
    /// <summary>In their order; none where there are no phases.</summary>
    /// <param name="personId">Empty for nobody in particular, who has reached none.</param>
    Task<IReadOnlyList<CommunityPhase>> Of(string communityId, string personId, CancellationToken stop);
}

/// <param name="IsReached">Its time has come for them, or is past.</param>
public sealed record CommunityPhase(string Key, string Title, bool IsReached);
