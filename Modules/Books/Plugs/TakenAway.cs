using Books.Editions;
using Books.Making;
using Kernel.Content;
using Kernel.Data;
using Kernel.Events;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Books.Plugs;

/// <summary>
/// What is hidden, taken away or moved does not stay in a book: files that hold it are not given out from that moment, and
/// each hour they are made anew without it. Folders that no edition has any more go with it.
/// </summary>
internal sealed class TakenAway(AppDb db, Planning planning, Standing standing, Press press, BookFolder folder) : IHandle<ContentUnpublished>, IHandle<ContentDeleted>, IJob
{
    public Task Handle(ContentUnpublished happened, CancellationToken stop) => Look(happened.ContentItemId, stop);
    public Task Handle(ContentDeleted happened, CancellationToken stop) => Look(happened.ContentItemId, stop);

    public async Task Run(CancellationToken stop)
    {
        await Look(db.Set<Book>(), stop);
        var known = await db.Set<Edition>().Select(e => e.Id).ToListAsync(stop);
        foreach (var id in folder.Editions().Except(known).ToList()) folder.Delete(id);
    }

    Task Look(string itemId, CancellationToken stop) => Look(db.Set<Book>().Where(b => b.Chapters.Any(c => c.ItemId == itemId)), stop);

    async Task Look(IQueryable<Book> which, CancellationToken stop)
    {
        var made = await (from b in which
                          join e in db.Set<Edition>().Where(e => e.State == EditionState.Made && !e.IsRecalled) on b.Id equals e.BookId
                          select new { b.Id, b.CommunityId, e.PlanJson }).AsNoTracking().ToListAsync(stop);
        foreach (var edition in made)
            if (await planning.Community(edition.CommunityId, stop) is { } community && !await standing.Holds(community, Plan.Stored(edition.PlanJson), stop)) await press.Renew(edition.Id, stop);
        await db.SaveChangesAsync(stop);
    }
}
