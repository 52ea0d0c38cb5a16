using Kernel.Modules;

namespace Kernel.Automation;

/// <summary>
/// Says what a thing is called that automation speaks of, and where one acts upon it. Content items with an address need nobody who does.
/// <example><code>internal sealed class ActivityNames(AppDb db) : IItemNames</code></example>
/// </summary>
public interface IItemNames : ISocket
{
    /// <returns>Null for a thing that is another's, or is there no more.</returns>
    Task<ItemName?> Of(string itemId, CancellationToken stop);
}

/// <param name="Path">Its page within the site.</param>
public sealed record ItemName(string Title, string Path);
