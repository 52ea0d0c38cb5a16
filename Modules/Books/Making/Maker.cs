using System.Diagnostics;
using Books.Asking;
using Kernel;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Books.Making;

/// <summary>
/// Makes an edition, a second's worth at a time: chapters become files, and the files a book. How far it came is stored
/// with each step, so whoever comes next goes on there, and other tenants get their turn between.
/// </summary>
internal sealed class Maker(AppDb db, Planning planning, Consents consents, ChapterFiles chapters, BookFolder folder, TimeProvider clock)
{
    static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);

    /// <exception cref="RuleBroken">It cannot be made; the sentence says why.</exception>
    public async Task Step(Edition edition, CancellationToken stop)
    {
        var book = await db.Set<Book>().AsNoTracking().Include(b => b.Chapters).SingleAsync(b => b.Id == edition.BookId, stop);
        var community = await planning.Community(book.CommunityId, stop) ?? throw new RuleBroken("Its community is gone.");
        var agreement = await consents.Of(book.Id, stop);
        if (edition.State == EditionState.Waiting) await Begin(edition, community, book, agreement, stop);

        var plan = edition.Plan;
        if (plan.IsConsented != Planning.IsConsented(community, book)) throw new RuleBroken("It was changed for whom it is while it was made. Make it again.");
        var began = Stopwatch.GetTimestamp();
        while (edition.Done < plan.Chapters.Count && Stopwatch.GetElapsedTime(began) < Turn)
            edition.Wrote(1, await chapters.Write(edition.Id, community, plan, edition.Done + 1, agreement, stop));
        if (edition.Done == plan.Chapters.Count) await Finish(edition, plan, agreement, stop);
        await db.SaveChangesAsync(stop);
    }

    async Task Begin(Edition edition, Communities.CommunityView community, Book book, Agreement agreement, CancellationToken stop)
    {
        var plan = await planning.Of(community, book, agreement, stop);
        if (plan.Chapters.Count == 0)
            throw new RuleBroken(plan.IsConsented ? "Nobody whose words begin a chapter has agreed yet, so there is nothing to put into it." : "It has no chapters. Choose some first.");

        folder.Delete(edition.Id);
        folder.Make(edition.Id);
        edition.Begin(plan);
    }

    async Task Finish(Edition edition, Plan plan, Agreement agreement, CancellationToken stop)
    {
        var credits = File.Exists(folder.Credits(edition.Id)) ? await File.ReadAllLinesAsync(folder.Credits(edition.Id), stop) : [];
        var foreword = plan.ForewordHtml.Length == 0 ? "" : await chapters.Foreword(plan, agreement);
        var frame = new Frame(plan, foreword, [.. credits.Distinct().Order(StringComparer.CurrentCultureIgnoreCase)]);
        edition.Finish(await new HtmlFile(folder, edition.Id, frame).Write(stop), await new EpubFile(folder, edition.Id, frame).Write(stop), clock.UtcNow());
        folder.Tidy(edition.Id);
    }
}
