using Content.Blocks;
using Kernel.Content;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Content.Plugs;

/// <summary>Words that were taken back do not come back by undoing.</summary>
sealed class UndoForgets(AppDb db) : IKeptWords
{
    public async Task Redact(string itemId, Func<string, string> cut, CancellationToken stop)
    {
        foreach (var change in await db.Set<BlockChange>().Where(c => c.ItemId == itemId).ToListAsync(stop)) change.Redact(cut);
    }
}
