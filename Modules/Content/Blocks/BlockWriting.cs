using Kernel;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Content.Blocks;

/// <summary>
/// Changes one block of an item's draft at a time. Each change is applied to what stands there at that moment, so that two
/// editors who work on different blocks never meet.
/// </summary>
sealed class BlockWriting(AppDb db, Publishing publishing, Viewer me, TimeProvider clock)
{
    // Keystrokes that follow one another are undone together.
    static readonly TimeSpan OneSitting = TimeSpan.FromMinutes(5);

    /// <exception cref="RuleBroken">It cannot be done.</exception>
    public Task Do(string itemId, string blockId, string words, Action<Flow> act, CancellationToken stop) => Draft(itemId, async flow =>
    {
        var before = flow.Where(blockId);
        act(flow);
        var after = flow.Where(blockId);
        if (BlockChange.IsSame(before, after) && before?.AfterId == after?.AfterId) return;

        await Mine(itemId).Where(c => c.IsUndone).ExecuteDeleteAsync(stop);
        var last = await Mine(itemId).OrderByDescending(c => c.Number).FirstOrDefaultAsync(stop);
        var now = clock.UtcNow();
        if (before is not null && after is not null && last is { BeforeJson: not null } && last.BlockId == blockId && last.Words == words && now - last.AtUtc < OneSitting)
        {
            (last.AfterJson, last.AtUtc) = (BlockChange.Write(after), now);
            return;
        }
        var number = (last?.Number ?? 0) + 1;
        db.Add(new BlockChange { ItemId = itemId, PersonId = me.Id, Number = number, BlockId = blockId, Words = Kernel.Text.PlainText.Cut(words, BlockChange.LongestWords), BeforeJson = BlockChange.Write(before), AfterJson = BlockChange.Write(after), AtUtc = now });
        await Mine(itemId).Where(c => c.Number <= number - BlockChange.Most).ExecuteDeleteAsync(stop);
    }, stop);

    /// <summary>Takes back what the viewer did last, or does again what they took back.</summary>
    /// <exception cref="RuleBroken">There is nothing, or somebody else changed the same block since.</exception>
    public Task Step(string itemId, bool back, CancellationToken stop) => Draft(itemId, async flow =>
    {
        var change = (back ? await Undoable(itemId).FirstOrDefaultAsync(stop) : await Redoable(itemId).FirstOrDefaultAsync(stop))
            ?? throw new RuleBroken(back ? "There is nothing to undo." : "There is nothing to do again.");
        var (from, to) = back ? (change.AfterJson, change.BeforeJson) : (change.BeforeJson, change.AfterJson);
        if (!BlockChange.IsSame(flow.Where(change.BlockId), BlockChange.Read(from))) throw new RuleBroken("Somebody else changed this block since. Change it by hand, so that nothing of theirs is lost.");

        if (BlockChange.Read(to) is { } at) flow.Put(at);
        else flow.Remove(change.BlockId);
        change.IsUndone = back;
    }, stop);

    public async Task<(string? Undo, string? Redo)> Steps(string itemId, CancellationToken stop) =>
        (await Undoable(itemId).Select(c => c.Words).FirstOrDefaultAsync(stop), await Redoable(itemId).Select(c => c.Words).FirstOrDefaultAsync(stop));

    IQueryable<BlockChange> Mine(string itemId)
    {
        var person = me.Id;
        return db.Set<BlockChange>().Where(c => c.ItemId == itemId && c.PersonId == person);
    }

    IQueryable<BlockChange> Undoable(string itemId) => Mine(itemId).Where(c => !c.IsUndone).OrderByDescending(c => c.Number);

    IQueryable<BlockChange> Redoable(string itemId) => Mine(itemId).Where(c => c.IsUndone).OrderBy(c => c.Number);

    Task Draft(string itemId, Func<Flow, Task> act, CancellationToken stop) => db.Write(async () =>
    {
        // Takes the row, so that on PostgreSQL two who change the item at once come one after the other; on SQLite the writer lock sees to it.
        await db.Set<ContentItem>().Where(i => i.Id == itemId).ExecuteUpdateAsync(set => set.SetProperty(i => i.Revision, i => i.Revision), stop);
        var item = await db.Set<ContentItem>().SingleAsync(i => i.Id == itemId, stop);
        var json = await publishing.Latest(item, stop);
        await act(new Flow(json));
        await publishing.SaveDraft(item, json, me.Name, stop);
        await db.SaveChangesAsync(stop);
    }, stop);
}
