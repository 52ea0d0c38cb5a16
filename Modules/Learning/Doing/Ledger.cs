using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Learning.Pages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Doing;

/// <summary>
/// Writes down what people have done of pages. Whatever happens, it looks at everything that is true of the person and the page:
/// facts that come twice, late or in another order lead to the same.
/// </summary>
internal sealed class Ledger(AppDb db, PageLookup lookup, BlockTypes types, Gates gates, Finishing finishing, TimeProvider clock)
{
    /// <summary>A visit is noted once in an hour.</summary>
    static readonly TimeSpan Visit = TimeSpan.FromHours(1);

    /// <summary>Somebody opens a page, for the first time or again.</summary>
    /// <returns>How far they are.</returns>
    public async Task<PageProgress> Open(LearningPage page, string personId, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var before = await lookup.Progress(db, page.Id, personId, stop);
        if (before is not null && now - before.OpenedUtc < Visit && PageProgress.Counts(before.OpenedUtc, page) && !gates.Has(page)) return before;

        await Change(page, personId, begins: true, progress => progress.OpenedUtc = now, stop);
        return (await lookup.Progress(db, page.Id, personId, stop))!;
    }

    /// <summary>Keeps what somebody sent with a block's form.</summary>
    public Task Answer(LearningPage page, string personId, string blockId, JsonObject answer, CancellationToken stop) => Change(page, personId, begins: true, async progress =>
    {
        var row = await db.Set<BlockAnswer>().SingleOrDefaultAsync(a => a.PageId == page.Id && a.PersonId == personId && a.BlockId == blockId, stop)
            ?? db.Add(new BlockAnswer { PageId = page.Id, PersonId = personId, BlockId = blockId }).Entity;
        (row.Json, row.SavedUtc) = (answer.ToJsonString(SiteJson.Options), clock.UtcNow());
        (progress.LastBlockId, progress.MovedUtc) = (blockId, clock.UtcNow());
    }, stop);

    public Task Tick(LearningPage page, string personId, bool on, CancellationToken stop) => Change(page, personId, begins: true, progress => progress.TickedUtc = on ? clock.UtcNow() : null, stop);

    public Task Mark(LearningPage page, string personId, string byId, bool on, CancellationToken stop) => Change(page, personId, begins: true, progress =>
        (progress.MarkedUtc, progress.MarkedById) = ((DateTime?, string))(on ? (clock.UtcNow(), byId) : (null, "")), stop);

    /// <summary>Something happened elsewhere that may count. Of somebody who never opened the page nothing is written down: it counts when they do.</summary>
    public Task Look(LearningPage page, string personId, CancellationToken stop) => Change(page, personId, begins: false, _ => { }, stop);

    Task Change(LearningPage page, string personId, bool begins, Action<PageProgress> act, CancellationToken stop) =>
        Change(page, personId, begins, progress => { act(progress); return Task.CompletedTask; }, stop);

    Task Change(LearningPage page, string personId, bool begins, Func<PageProgress, Task> act, CancellationToken stop) => db.Write(async () =>
    {
        // Takes the person's row, so that on PostgreSQL two things that they do at once come one after the other; on SQLite the writer lock sees to it.
        await db.Set<Person>().Where(p => p.Id == personId).ExecuteUpdateAsync(set => set.SetProperty(p => p.DisplayName, p => p.DisplayName), stop);
        var progress = await db.Set<PageProgress>().SingleOrDefaultAsync(p => p.PageId == page.Id && p.PersonId == personId, stop);
        if (progress is null && !begins) return;

        progress ??= db.Add(PageProgress.Start(page, personId, clock.UtcNow())).Entity;
        await act(progress);
        await db.SaveChangesAsync(stop);
        await Settle(page, progress, stop);
        await db.SaveChangesAsync(stop);
    }, stop);

    async Task Settle(LearningPage page, PageProgress progress, CancellationToken stop)
    {
        var (person, now) = (progress.PersonId, clock.UtcNow());
        var rows = await db.Set<BlockProgress>().Where(b => b.PageId == page.Id && b.PersonId == person).ToDictionaryAsync(b => b.BlockId, stop);
        var answers = (await db.Set<BlockAnswer>().AsNoTracking().Where(a => a.PageId == page.Id && a.PersonId == person).ToListAsync(stop)).Where(a => PageProgress.Counts(a.SavedUtc, page)).ToDictionary(a => a.BlockId);
        var done = rows.Values.Where(b => PageProgress.Counts(b.DoneUtc, page)).Select(b => b.BlockId).ToHashSet();
        // What is closed to them is not asked for.
        var counting = Completion.Counting((await gates.Of(page, page.Flow.Blocks, person, stop)).Blocks, types);

        foreach (var (block, type, duty) in counting)
        {
            var id = Flow.IdOf(block);
            if (done.Contains(id) || !await IsMet(type, new(page.Id, block, duty, person, null, null), answers, progress, page, stop)) continue;

            done.Add(id);
            var row = rows.GetValueOrDefault(id) ?? db.Add(new BlockProgress { PageId = page.Id, BlockId = id, PersonId = person }).Entity;
            (row.Rule, row.DoneUtc, progress.MovedUtc) = (duty.Rule.Key, now, now);
        }
        progress.NextBlockId = counting.Where(c => c.Duty.IsRequired).Select(c => Flow.IdOf(c.Block)).FirstOrDefault(id => !done.Contains(id)) ?? "";
        var kinds = counting.Where(c => done.Contains(Flow.IdOf(c.Block))).Select(c => c.Type.Label);
        if (progress.IsComplete(page))
        {
            await finishing.Again(page, progress, kinds, stop);
            return;
        }

        var why = Completion.Of(page.Rule, page.RuleAmount, [.. counting.Where(c => c.Duty.IsRequired).Select(c => Flow.IdOf(c.Block))], [.. counting.Select(c => Flow.IdOf(c.Block))], done,
            progress.TickedUtc is { } ticked && PageProgress.Counts(ticked, page), progress.MarkedUtc is { } marked && PageProgress.Counts(marked, page));
        if (why is null && !await IsDoneInAnotherLanguage(page, person, stop)) return;

        if (why is not null) progress.Complete(page, why, now);
        else progress.CompleteElsewhere(Completion.OtherLanguage, now);
        await db.SaveChangesAsync(stop);
        await finishing.Of(page, progress, kinds, stop);
    }

    // Pages that became each other's languages after somebody had done one of them.
    async Task<bool> IsDoneInAnotherLanguage(LearningPage page, string personId, CancellationToken stop) => page.SetId.Length > 0
        && (await (from o in db.Set<LearningPage>().AsNoTracking().Published() where o.SetId == page.SetId && o.Id != page.Id
                   join w in db.Set<PageProgress>().AsNoTracking() on o.Id equals w.PageId where w.PersonId == personId
                   select new { Page = o, Progress = w }).ToListAsync(stop)).Any(o => o.Progress.IsComplete(o.Page) && PageProgress.Counts(o.Progress.CompletedUtc!.Value, page));

    // A block that holds others may count what was done inside it.
    async Task<bool> IsMet(BlockType type, BlockUse use, Dictionary<string, BlockAnswer> answers, PageProgress progress, LearningPage page, CancellationToken stop)
    {
        var whole = use with
        {
            Answer = answers.GetValueOrDefault(use.BlockId) is { } answer ? JsonNode.Parse(answer.Json) as JsonObject : null,
            OpenedUtc = PageProgress.Counts(progress.OpenedUtc, page) ? progress.OpenedUtc : null,
            SinceUtc = page.RedoneUtc,
        };
        if (await type.IsMet(whole, stop)) return true;

        if (type.IsDoneByAnyInside)
            foreach (var inner in Flow.Inside(use.Block))
                if (types.Of(inner) is { } kind && kind.DutyOf(inner) is { } duty && await IsMet(kind, use with { Block = inner, Duty = duty }, answers, progress, page, stop)) return true;
        return false;
    }
}
