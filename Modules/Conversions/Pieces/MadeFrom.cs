using Communities.Products;
using Conversions.Lineage;
using Kernel.Pages;
using Kernel.People;

namespace Conversions.Pieces;

/// <summary>Where a product came from, and whose words went into it.</summary>
public sealed record MadeFromPiece(string? SourceTitle, string? SourcePath, bool IsElsewhere, string Address, IReadOnlyList<Face> People);

internal sealed class MadeFrom(LineageQuery lineage) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (model is not ProductPlace place || await lineage.OfProduct(place.Kind, place.Id, stop) is not { } conversion || await lineage.Page(place.Community, conversion, stop) is not { } page) return null;

        return new MadeFromPiece(page.SourceTitle, page.SourcePath, page.IsElsewhere, page.Address, [.. page.Parts.Where(p => !p.IsWithdrawn).Select(p => p.Author).DistinctBy(a => (a.Name, a.DisplayName))]);
    }
}

/// <summary>That more was said since.</summary>
public sealed record NewerPiece(int Count, string Address);

internal sealed class Newer(LineageQuery lineage) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (model is not ProductPlace place || await lineage.OfProduct(place.Kind, place.Id, stop) is not { } conversion || await lineage.Page(place.Community, conversion, stop) is not { } page) return null;

        return page.Newer.Count == 0 ? null : new NewerPiece(page.Newer.Count, page.Address);
    }
}
