using Communities;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Books.Pieces;

/// <param name="Count">How many can be read.</param>
public sealed record BooksTabPiece(CommunityView Community, int Count);

internal sealed class BooksTab(AppDb db, Kept kept, Access access) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (model is not CommunityView community) return null;

        var piece = await kept.Of($"books/{community.Slug}", async () => new BooksTabPiece(new CommunityView { Slug = community.Slug },
            await db.Set<Book>().CountAsync(b => b.CommunityId == community.Id && db.Set<Edition>().Any(e => e.BookId == b.Id && e.State == EditionState.Made && !e.IsRecalled), stop)), _ => 300);
        return piece.Count > 0 || await access.Can(BooksModule.Make, community, stop) ? piece : null;
    }
}
