using Kernel;
using Kernel.Data;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Books.Making;

/// <summary>Goes on with the edition that waits longest.</summary>
internal sealed class MakingRound(AppDb db, Maker maker, BookFolder folder, ILogger<MakingRound> log) : IDue
{
    const string Trouble = "Something went wrong on our side. Try once more; if it fails again, tell an administrator, who finds more in the log.";

    public IEnumerable<IQueryable<DateTime?>> Times => [Waiting().Select(e => (DateTime?)e.AskedUtc)];

    public async Task Run(CancellationToken stop)
    {
        if (await Waiting().OrderBy(e => e.AskedUtc).ThenBy(e => e.Id).FirstOrDefaultAsync(stop) is not { } edition) return;

        try
        {
            await maker.Step(edition, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // It was recalled meanwhile, and is looked at once more.
        }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            if (e is not RuleBroken) log.BookFailed(edition.BookId, e);
            await Fail(edition.Id, e is RuleBroken ? e.Message : Trouble, stop);
        }
        db.ChangeTracker.Clear();
        await Replace(stop);
    }

    IQueryable<Edition> Waiting() => db.Set<Edition>().Where(e => e.State == EditionState.Waiting || e.State == EditionState.Writing);

    async Task Fail(string id, string sentence, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        if (await Waiting().SingleOrDefaultAsync(e => e.Id == id, stop) is not { } edition) return;

        edition.Fail(sentence);
        await db.SaveChangesAsync(stop);
        folder.Delete(id);
    }

    // A newer one takes the place of what was there; what failed is forgotten with it.
    async Task Replace(CancellationToken stop)
    {
        var over = await db.Set<Edition>().Where(e => (e.State == EditionState.Made || e.State == EditionState.Failed)
            && db.Set<Edition>().Any(n => n.BookId == e.BookId && n.State == EditionState.Made && string.Compare(n.Id, e.Id) > 0)).ToListAsync(stop);
        if (over.Count == 0) return;

        db.RemoveRange(over);
        await db.SaveChangesAsync(stop);
        foreach (var edition in over) folder.Delete(edition.Id);
    }
}

static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Book {Book} could not be made")]
    public static partial void BookFailed(this ILogger log, string book, Exception error);
}
