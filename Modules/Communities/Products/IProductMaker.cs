using Kernel.Modules;

namespace Communities.Products;

/// <summary>
/// What a conversation may become, such as a wiki page. Filled by each module that has such things.
/// <example><code>internal sealed class PagesFromTalk(AppDb db) : IProductMaker</code></example>
/// </summary>
public interface IProductMaker : ISocket
{
    /// <summary>Of its things, such as <c>pages</c>: as in their addresses.</summary>
    string Kind { get; }

    /// <summary>One of them, as it stands in a sentence: “a wiki page”.</summary>
    string Word { get; }

    /// <summary>What comes of it, in a line.</summary>
    string Hint { get; }

    string Icon { get; }

    /// <summary>Which right in the community it takes.</summary>
    string Permission { get; }

    /// <summary>Makes one in the viewer's name. Inside the caller's transaction.</summary>
    /// <param name="text">Markdown.</param>
    /// <exception cref="Kernel.RuleBroken">It cannot be made; the sentence says why.</exception>
    Task<Product> Make(CommunityView community, string title, string text, CancellationToken stop);

    /// <summary>Those that stand and readers see. Those of other communities are not among them.</summary>
    Task<IReadOnlyList<Product>> Find(CommunityView community, IReadOnlyCollection<string> ids, CancellationToken stop);

    /// <summary>Those on which at least two people have worked; all that stand, for things that are nobody's alone.</summary>
    async Task<IReadOnlyCollection<string>> Shared(CommunityView community, IReadOnlyCollection<string> ids, CancellationToken stop) =>
        [.. (await Find(community, ids, stop)).Select(p => p.Id)];

    /// <summary>Takes words out of one, if they still stand in it as they were put there. Inside the caller's transaction.</summary>
    /// <returns>Whether they stood there.</returns>
    Task<bool> TakeOut(CommunityView community, string id, string words, CancellationToken stop);
}

/// <param name="Path">Within the site.</param>
public sealed record Product(string Id, string Title, string Path);

/// <summary>A product's page as a zone's model.</summary>
public sealed record ProductPlace(CommunityView Community, string Kind, string Id);
