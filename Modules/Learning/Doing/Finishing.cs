using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Learning.Blocks;
using Learning.Certificates;
using Microsoft.EntityFrameworkCore;

namespace Learning.Doing;

/// <summary>What follows when somebody has completed a page: it is completed in every language, it may be the last of a path, and both may give a certificate.</summary>
internal sealed class Finishing(AppDb db, Awards awards, TimeProvider clock)
{
    readonly StepBlock steps = new(db);

    /// <param name="progress">Stored, so that queries find it.</param>
    /// <param name="kinds">The kinds of blocks that were done, in their order.</param>
    public async Task Of(LearningPage page, PageProgress progress, IEnumerable<string> kinds, CancellationToken stop)
    {
        await InOtherLanguages(page, progress, stop);
        await awards.Give(progress.PersonId, page, progress.CompletedUtc!.Value, () => Counted(kinds), stop);
        await db.SaveChangesAsync(stop);
        foreach (var path in await PathsWith(page, stop)) await Look(path, progress.PersonId, stop);
    }

    /// <summary>For somebody who has completed it before: a certificate that the page gives only now.</summary>
    public Task Again(LearningPage page, PageProgress progress, IEnumerable<string> kinds, CancellationToken stop) =>
        awards.Give(progress.PersonId, page, progress.CompletedUtc!.Value, () => Counted(kinds), stop);

    /// <summary>Writes down that somebody has come to the end of a path, if they have.</summary>
    public async Task Look(LearningPath path, string personId, CancellationToken stop)
    {
        var row = await db.Set<PathProgress>().SingleOrDefaultAsync(p => p.PathId == path.Id && p.PersonId == personId, stop);
        if (row?.CompletedUtc is not null && !path.GivesCertificate) return;

        var listed = steps.On(path);
        var ids = listed.Select(s => s.PageId).ToList();
        var pages = await db.Set<LearningPage>().In(path.CommunityId).Published().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.DisplayText, p.Minutes, p.RedoneUtc }).ToDictionaryAsync(p => p.Id, stop);
        var done = (await db.Set<PageProgress>().AsNoTracking().Where(p => p.PersonId == personId && ids.Contains(p.PageId)).ToListAsync(stop))
            .Where(p => pages.TryGetValue(p.PageId, out var page) && p.IsComplete(page.RedoneUtc)).Select(p => p.PageId).ToHashSet();
        var needed = listed.Where(s => s.IsRequired && pages.ContainsKey(s.PageId)).ToList();
        if (needed.Count == 0 || !needed.All(s => done.Contains(s.PageId))) return;

        row ??= db.Add(new PathProgress { PathId = path.Id, PersonId = personId }).Entity;
        row.Complete(path, clock.UtcNow());
        await awards.Give(personId, path, listed.Where(s => done.Contains(s.PageId)).Sum(s => pages[s.PageId].Minutes), row.CompletedUtc!.Value, () => listed.Where(s => done.Contains(s.PageId)).Select(s => pages[s.PageId].DisplayText), stop);
    }

    Task<List<LearningPath>> PathsWith(LearningPage page, CancellationToken stop) =>
        db.Set<LearningPath>().AsNoTracking().Where(p => p.CommunityId == page.CommunityId && p.State == ContentState.Published && p.Parts.Contains(page.Id)).ToListAsync(stop);

    // Nothing is told of it: it was told of the page that was done.
    async Task InOtherLanguages(LearningPage page, PageProgress progress, CancellationToken stop)
    {
        if (page.SetId.Length == 0) return;

        foreach (var other in await db.Set<LearningPage>().AsNoTracking().Published().Where(p => p.SetId == page.SetId && p.Id != page.Id).ToListAsync(stop))
        {
            var there = await db.Set<PageProgress>().SingleOrDefaultAsync(p => p.PageId == other.Id && p.PersonId == progress.PersonId, stop)
                ?? db.Add(PageProgress.Begun(other.Id, progress.PersonId, clock.UtcNow())).Entity;
            if (there.IsComplete(other)) continue;

            there.CompleteElsewhere(Completion.OtherLanguage, clock.UtcNow());
            await db.SaveChangesAsync(stop);
            foreach (var path in await PathsWith(other, stop)) await Look(path, progress.PersonId, stop);
        }
    }

    static IEnumerable<string> Counted(IEnumerable<string> kinds) => kinds.GroupBy(k => k).Select(same => same.Count() == 1 ? same.Key : $"{same.Key} ({same.Count()})");
}
