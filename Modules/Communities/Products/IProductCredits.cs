using Kernel.Modules;

namespace Communities.Products;

/// <summary>
/// Whose words went into something from conversations, besides those of the people who wrote on it there. Filled by the
/// module that keeps what became of talk.
/// <example><code>internal sealed class WordsOfTalk(AppDb db) : IProductCredits</code></example>
/// </summary>
public interface IProductCredits : ISocket
{
    /// <summary>Ids of authors whose words were not taken out again; that of nobody for somebody whose name is kept.</summary>
    /// <param name="kind">Of the product; see <see cref="IProductMaker.Kind"/>.</param>
    Task<IReadOnlyList<string>> Within(string kind, string productId, CancellationToken stop);
}
