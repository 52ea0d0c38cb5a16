using Kernel;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Books.Editions;

/// <summary>Takes orders for editions. Stored with the caller's save.</summary>
internal sealed class Press(AppDb db, TimeProvider clock)
{
    /// <summary>Wants the book made, unless it is under way.</summary>
    public async Task Order(string bookId, string byId, CancellationToken stop)
    {
        if (await db.Set<Edition>().AnyAsync(e => e.BookId == bookId && (e.State == EditionState.Waiting || e.State == EditionState.Writing), stop)) return;

        db.Add(new Edition { BookId = bookId, AskedById = byId, AskedUtc = clock.UtcNow() });
    }

    /// <summary>Something in it must not be read any more: what there is goes at once, and the book is made without it.</summary>
    public async Task Renew(string bookId, CancellationToken stop)
    {
        var there = await db.Set<Edition>().Where(e => e.BookId == bookId && !e.IsRecalled && e.State != EditionState.Failed).ToListAsync(stop);
        if (there.Count == 0) return;

        foreach (var edition in there) edition.Recall();
        db.Add(new Edition { BookId = bookId, AskedById = "", AskedUtc = clock.UtcNow() });
    }
}
