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

    /// <summary>Where it stands among what one may choose; the first is chosen already.</summary>
    int Order { get; }

    /// <summary>Which right in the community it takes.</summary>
    string Permission { get; }

    /// <summary>Makes one in the viewer's name. Inside the caller's transaction.</summary>
    /// <exception cref="Kernel.RuleBroken">It cannot be made; the sentence says why.</exception>
    Task<Product> Make(CommunityView community, ProductOrder order, CancellationToken stop);

    /// <summary>Can there be one in this community, whoever makes it?</summary>
    bool Takes(CommunityView community) => true;

    /// <summary>It begins at a time, for which whoever makes it is asked.</summary>
    bool HasTime => false;

    /// <summary>What one says now, as Markdown; empty for one that is gone.</summary>
    Task<string> Text(CommunityView community, string id, CancellationToken stop);

    /// <summary>A passage at the end of one, as an edit of the viewer's. Inside the caller's transaction.</summary>
    /// <exception cref="Kernel.RuleBroken">It takes none now; the sentence says why.</exception>
    Task Add(CommunityView community, string id, string words, CancellationToken stop);

    /// <summary>Those that stand and readers see. Those of other communities are not among them.</summary>
    Task<IReadOnlyList<Product>> Find(CommunityView community, IReadOnlyCollection<string> ids, CancellationToken stop);

    /// <summary>Those on which at least two people have worked; all that stand, for things that are nobody's alone.</summary>
    async Task<IReadOnlyCollection<string>> Shared(CommunityView community, IReadOnlyCollection<string> ids, CancellationToken stop) =>
        [.. (await Find(community, ids, stop)).Select(p => p.Id)];

    /// <summary>Those of them that others took up: their own version of a page, a team that does what a case study tells.</summary>
    Task<IReadOnlyCollection<string>> TakenUp(IReadOnlyCollection<string> ids, CancellationToken stop) => Task.FromResult<IReadOnlyCollection<string>>([]);

    /// <summary>Takes words out of one, if they still stand in it as they were put there. Inside the caller's transaction.</summary>
    /// <returns>Whether they stood there.</returns>
    Task<bool> TakeOut(CommunityView community, string id, string words, CancellationToken stop);

    /// <summary>
    /// Takes words out of everything that is kept of one: what readers see, also where others have changed it, what it said before,
    /// drafts, and what others made of it elsewhere. Nobody is named as who did it. Inside the caller's transaction.
    /// </summary>
    Task Erase(string id, Withdrawn words, CancellationToken stop);
}

/// <param name="Text">Markdown.</param>
public sealed record ProductOrder(string Title, string Text)
{
    /// <summary>When it begins, as it was typed by the site's clocks; only for what <see cref="IProductMaker.HasTime"/>.</summary>
    public string? Starts { get; init; }
}

/// <param name="Path">Within the site.</param>
public sealed record Product(string Id, string Title, string Path)
{
    /// <summary>Where its words are changed.</summary>
    public string EditPath { get; init; } = Path + "/edit";
}

/// <summary>A product's page as a zone's model.</summary>
public sealed record ProductPlace(CommunityView Community, string Kind, string Id);
