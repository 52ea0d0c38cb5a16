using Communities;
using Kernel.Data;
using Kernel.Pages;
using Microsoft.EntityFrameworkCore;

namespace Books.Plugs;

/// <summary>Books go along when their community goes up in another one; what they are made of goes along, too.</summary>
internal sealed class BooksMove(AppDb db, Editions.Press press) : IMovesWithCommunity
{
    public async Task<string?> Tell(string communityId, CancellationToken stop) =>
        await db.Set<Book>().CountAsync(b => b.CommunityId == communityId, stop) is > 0 and var count ? Plural.Of(count, "book", "books") : null;

    public async Task Move(CommunityView from, CommunityView into, CancellationToken stop)
    {
        foreach (var book in await db.Set<Book>().Where(b => b.CommunityId == from.Id).ToListAsync(stop))
        {
            book.CommunityId = into.Id;
            await press.Renew(book.Id, stop);
        }
        await db.SaveChangesAsync(stop);
    }
}
