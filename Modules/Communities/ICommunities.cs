using Kernel.People;

namespace Communities;

/// <summary>What other modules may ask about communities. Reads only.</summary>
public interface ICommunities
{
    /// <summary>The community of an address as the viewer sees it; null when they may not know of it.</summary>
    Task<CommunityView?> Find(string slug, Viewer viewer, CancellationToken stop);

    /// <summary>The communities that the viewer may know of. Composes with the caller's query.</summary>
    IQueryable<CommunityView> SeenBy(Viewer viewer);

    /// <summary>Those whose pages the viewer may open.</summary>
    IQueryable<CommunityView> ReadBy(Viewer viewer);

    /// <summary>The name and address of a sub-group's parent; null when the viewer may not know of it.</summary>
    Task<CommunityView?> ParentOf(CommunityView community, Viewer viewer, CancellationToken stop);

    /// <summary>Who belongs where now. Composes with the caller's query, which asks with <see cref="SeenBy"/> or <see cref="ReadBy"/> whether its viewer may know.</summary>
    IQueryable<Belonging> Members { get; }

    Task<IReadOnlyList<Face>> FacilitatorsOf(string communityId, CancellationToken stop);

    Task<IReadOnlyList<string>> FacilitatorIdsOf(string communityId, CancellationToken stop);

    /// <summary>Those of these people who may still read there.</summary>
    Task<IReadOnlyList<string>> ReadersAmong(string communityId, IReadOnlyCollection<string> personIds, CancellationToken stop);

    /// <summary>
    /// Those of these people who are new there: who came in the last thirty days, or has said nothing yet, for ninety
    /// days at most. Facilitators are not.
    /// </summary>
    Task<IReadOnlyList<string>> NewcomersAmong(string communityId, IReadOnlyCollection<string> personIds, DateTime nowUtc, CancellationToken stop);

    /// <summary>When somebody who looks after it last greeted a newcomer there, or wrote down what they did; null for never.</summary>
    Task<DateTime?> LastTended(string communityId, DateTime beforeUtc, CancellationToken stop);

    /// <summary>Who came there since a moment, and when they last did.</summary>
    Task<Dictionary<string, DateTime>> Visits(string communityId, DateTime sinceUtc, CancellationToken stop);

    /// <summary>The address within the site; null when there is no such community.</summary>
    Task<string?> PathOf(string communityId, CancellationToken stop);
}
