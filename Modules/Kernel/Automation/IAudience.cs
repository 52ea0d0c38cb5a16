using Kernel.Modules;

namespace Kernel.Automation;

/// <summary>
/// Whom automation may reach, seen from what happened: the facilitators of its community, whoever said that they can help.
/// Filled by the module that knows those people.
/// <example><code>internal sealed class Facilitators(ICommunities communities) : IAudience</code></example>
/// </summary>
public interface IAudience : ISocket
{
    /// <summary>The lasting name in rules and workflows: <c>facilitators</c>.</summary>
    string Name { get; }

    /// <summary>As people read it in a sentence: “the community’s facilitators”.</summary>
    string Label { get; }

    /// <summary>Ids of those whom it is now, best first; nobody who may not see what happened.</summary>
    Task<IReadOnlyList<string>> Of(Occasion occasion, CancellationToken stop);
}
