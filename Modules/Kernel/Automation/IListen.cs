using Kernel.Events;
using Kernel.Modules;
using Kernel.Settings;

namespace Kernel.Automation;

/// <summary>
/// Hears facts of any kind that a site's people chose, as a handler hears those of one: after they are stored, in a scope
/// and transaction of its own, retried alone.
/// <example><code>internal sealed class WorkflowStarts : IListen</code></example>
/// </summary>
public interface IListen : ISocket
{
    /// <summary>Does this site want facts of that name heard? Asked in every save that raises one, so it looks into memory only.</summary>
    static abstract bool Hears(Site site, string eventName);

    /// <param name="key">The same for each try of one fact, and another for every other fact.</param>
    Task Hear(IEvent happened, string key, CancellationToken stop);
}
