using Kernel.Modules;

namespace Communities.Products;

/// <summary>
/// Knows which words were withdrawn from a product. Filled by the module that took them there; asked by the module of the product before it stores a text.
/// <example><code>internal sealed class WithdrawnWords(AppDb db) : IWithdrawals</code></example>
/// </summary>
public interface IWithdrawals : ISocket
{
    /// <param name="kind">Of the products; see <see cref="IProductMaker.Kind"/>.</param>
    Task<IReadOnlyList<Withdrawn>> From(string kind, IReadOnlyCollection<string> productIds, CancellationToken stop);
}
