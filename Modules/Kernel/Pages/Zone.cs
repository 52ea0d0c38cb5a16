using Kernel.Modules;

namespace Kernel.Pages;

/// <summary>
/// Loads what a module shows in another module's page.
/// <example><code>m.Zone&lt;LatestDiscussions&gt;("community.home", "Threads/_Latest");</code></example>
/// </summary>
public interface IZonePiece
{
    /// <summary>The partial's model, or null to show nothing. <paramref name="model"/> is the zone's.</summary>
    Task<object?> Load(object? model, CancellationToken stop);
}
