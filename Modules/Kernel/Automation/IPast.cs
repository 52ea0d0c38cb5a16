using Kernel.Modules;

namespace Kernel.Automation;

/// <summary>
/// Remembers what happened from what is stored, so that a rule can be tried on the past. Facts themselves are not kept.
/// <example><code>internal sealed class PastDiscussions(AppDb db) : IPast</code></example>
/// </summary>
public interface IPast : ISocket
{
    /// <summary>The lasting names of the facts that it remembers.</summary>
    IReadOnlyList<string> Triggers { get; }

    /// <summary>What happened in a place from the first moment on and before the second, the earliest first. Moderated and taken away things are left out.</summary>
    Task<IReadOnlyList<Occasion>> Between(string trigger, string placeId, DateTime fromUtc, DateTime toUtc, CancellationToken stop);
}
