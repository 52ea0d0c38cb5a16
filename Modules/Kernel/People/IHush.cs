using Kernel.Modules;

namespace Kernel.People;

/// <summary>
/// Knows who does not want to hear from whom. Asked before somebody is told what another did, and before a page shows
/// their words.
/// <example><code>internal sealed class Hush(AppDb db, Kept kept) : IHush</code></example>
/// </summary>
public interface IHush : ISocket
{
    /// <summary>Those of these people who do not want to hear from somebody.</summary>
    Task<IReadOnlyCollection<string>> Deaf(string fromId, IReadOnlyCollection<string> personIds, CancellationToken stop);

    /// <summary>The people whose words this person's pages fold away. Asked on every page with posts, so it costs nothing for those who fold nobody's.</summary>
    ValueTask<IReadOnlySet<string>> Folded(string personId, CancellationToken stop);
}
