using Kernel.Modules;

namespace Kernel.Content.Blocks;

/// <summary>
/// Says who builds items of a type made in code, and where they stand. Items of other types are built by the site's editors.
/// <example><code>internal sealed class PagesAreBuilt(AppDb db, Access access) : IBlockPlace</code></example>
/// </summary>
public interface IBlockPlace : ISocket
{
    string ContentType { get; }

    /// <summary>Null for a viewer who may not know of the item.</summary>
    Task<BlockPlace?> Of(string itemId, CancellationToken stop);

    /// <summary>Why an item as a whole cannot be published, whatever its blocks say by themselves; null when it can.</summary>
    ValueTask<string?> Amiss(ContentItem item, CancellationToken stop) => ValueTask.FromResult<string?>(null);
}

/// <param name="Path">Where readers see it, within the site.</param>
/// <param name="SettingsPath">Where its title and its other fields are changed.</param>
/// <param name="PreviewPath">Where its draft is looked at as others see it; null when there is no such page.</param>
/// <param name="Crumbs">What stands above it, from the top: words and a path.</param>
/// <param name="HasRules">Do people do its blocks, so that each has a rule?</param>
public sealed record BlockPlace(string Path, string SettingsPath, string? PreviewPath, bool MayBuild, bool MayPublish, bool HasRules, IReadOnlyList<(string Text, string Path)> Crumbs)
{
    /// <summary>The kinds that it is made of; none for every kind that stands alone.</summary>
    public IReadOnlyList<string> Holds { get; init; } = [];
}

/// <summary>
/// Hears that somebody did something which may count for a block, such as a reply in a discussion. Whoever brings a block tells
/// it from the handler of the fact; to hear twice, or late, changes nothing.
/// <example><code>foreach (var watch in plugs.Of&lt;IBlockWatch&gt;()) await watch.Look(nameof(DiscussBlock), discussionId, personId, stop);</code></example>
/// </summary>
public interface IBlockWatch : ISocket
{
    /// <param name="subjectId">As <see cref="BlockType.SubjectOf"/> gives it.</param>
    Task Look(string blockType, string subjectId, string personId, CancellationToken stop);
}
