using System.Text.Json.Nodes;
using Kernel.Modules;

namespace Kernel.Content;

/// <summary>
/// Keeps words out of an item in which they may not stand again, whichever way they come: a draft, an old version, a recipe.
/// <example><code>internal sealed class WithdrawnWords(AppDb db) : IBarsWords</code></example>
/// </summary>
public interface IBarsWords : ISocket
{
    /// <returns>Why the item cannot be stored like this, as a sentence; null when it can.</returns>
    Task<string?> Amiss(string itemId, JsonObject json, CancellationToken stop);
}
