using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.Events;
using Learning.Blocks;
using Learning.Doing;
using Microsoft.EntityFrameworkCore;

namespace Learning.Plugs;

/// <summary>Keeps what people have done in step with what happened elsewhere, and with what a page asks since it was published last.</summary>
internal sealed class FactsCount(AppDb db, BlockTypes types, Ledger ledger, TimeProvider clock) : IBlockWatch, IHandle<ContentPublished>, IHandle<ContentReplaced>, IHandle<PageRenewed>, IHandle<PageCompleted>
{
    /// <summary>So many are looked at when a page is published.</summary>
    const int Lately = 200;

    /// <summary>So many in one transaction: each takes some milliseconds, and members wait for its end to write.</summary>
    const int Together = 5;

    public async Task Look(string blockType, string subjectId, string personId, CancellationToken stop)
    {
        var pages = await (from f in db.Set<AwaitedFact>()
                           where f.BlockType == blockType && f.SubjectId == subjectId
                           join p in db.Set<LearningPage>().Published() on f.PageId equals p.Id
                           select p).Distinct().ToListAsync(stop);
        foreach (var page in pages) await ledger.Look(page, personId, stop);
    }

    public Task Handle(ContentPublished happened, CancellationToken stop) => happened.ContentType == nameof(LearningPage) ? Renew(happened.ContentItemId, stop) : Task.CompletedTask;

    public Task Handle(ContentReplaced happened, CancellationToken stop) => happened.ContentType == nameof(LearningPage) ? Renew(happened.ContentItemId, stop) : Task.CompletedTask;

    public async Task Handle(PageRenewed happened, CancellationToken stop)
    {
        if (await db.Set<LearningPage>().SingleOrDefaultAsync(p => p.Id == happened.PageId, stop) is not { } page) return;
        foreach (var person in happened.People) await ledger.Look(page, person, stop);
    }

    // A gate on another page may have opened.
    public Task Handle(PageCompleted happened, CancellationToken stop) => Look(nameof(GateBlock), happened.PageId, happened.PersonId, stop);

    async Task Renew(string pageId, CancellationToken stop)
    {
        if (await db.Set<LearningPage>().SingleOrDefaultAsync(p => p.Id == pageId, stop) is not { } page) return;

        // One that a recipe brought learns its address from its community.
        if (await db.Set<Community>().Where(c => c.Id == page.CommunityId).Select(c => c.Slug).SingleOrDefaultAsync(stop) is { } slug) page.StandIn(slug);
        page.Redo(clock.UtcNow());
        await db.Set<AwaitedFact>().Where(f => f.PageId == pageId).ExecuteDeleteAsync(stop);
        foreach (var block in page.Flow.All.DistinctBy(Flow.IdOf))
            if (types.Of(block) is { } type && type.SubjectOf(block) is { Length: > 0 } subject)
                db.Add(new AwaitedFact { PageId = pageId, BlockId = Flow.IdOf(block), BlockType = type.Name, SubjectId = subject });
        foreach (var people in (await Concerned(page, stop)).Chunk(Together)) db.Raise(new PageRenewed(pageId, people));
        await db.SaveChangesAsync(stop);
    }

    // Those who have everything that is needed now, and those who were here last. Thousands of others are looked at when they come again.
    async Task<IEnumerable<string>> Concerned(LearningPage page, CancellationToken stop)
    {
        var (id, redone) = (page.Id, page.RedoneUtc);
        var all = db.Set<PageProgress>().Where(p => p.PageId == id);
        var last = await all.OrderByDescending(p => p.OpenedUtc).Take(Lately).Select(p => p.PersonId).ToListAsync(stop);
        if (last.Count < Lately) return last;

        var needed = Completion.Counting(page.Flow.Blocks, types).Where(c => c.Duty.IsRequired).Select(c => Flow.IdOf(c.Block)).ToList();
        var through = await all.Where(p => (p.CompletedUtc == null || p.CompletedUtc < redone)
            && db.Set<BlockProgress>().Count(b => b.PageId == id && b.PersonId == p.PersonId && needed.Contains(b.BlockId) && (redone == null || b.DoneUtc >= redone)) == needed.Count).Select(p => p.PersonId).ToListAsync(stop);
        return needed.Count == 0 ? last : last.Union(through);
    }
}
