using Kernel.Data;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Content;

/// <summary>Gives each item an address of its own. Remembers what was given in this scope and is not saved yet.</summary>
public sealed class ContentPaths(AppDb db, ContentJson json)
{
    readonly Dictionary<string, string> given = new(StringComparer.Ordinal);

    public async Task<bool> IsTaken(string path, string itemId, CancellationToken stop) =>
        given.TryGetValue(path, out var holder) ? holder != itemId
        : await db.Set<ContentItem>().AnyAsync(i => i.Path == path && i.Id != itemId && i.State != ContentState.Deleted, stop);

    /// <summary>Makes sure that nobody else has the item's path; a path that is taken gets a number. True when it did.</summary>
    /// <exception cref="RuleBroken">The path of a type made in code is taken: its module must choose another.</exception>
    public async Task<bool> Claim(ContentItem item, CancellationToken stop)
    {
        if (item.Path is not { Length: > 0 } wanted)
        {
            item.Path = null;
            return false;
        }
        if (!await IsFree(wanted, item.Id, stop))
        {
            if (json.TypeOf(item.ContentType) is not null) throw new RuleBroken($"Something else is at “/{wanted}” already. Choose another address.", "Path");
            Move(item, await Numbered(wanted, stop));
        }
        given[item.Path] = item.Id;
        return item.Path != wanted;
    }

    async Task<bool> IsFree(string path, string itemId, CancellationToken stop)
    {
        if (given.TryGetValue(path, out var other) && other != itemId) return false;

        var holder = await db.Set<ContentItem>().Where(i => i.Path == path && i.Id != itemId)
            .Select(i => new { i.Id, i.State, i.ContentType }).SingleOrDefaultAsync(stop);
        if (holder is null) return true;
        if (holder.State != ContentState.Deleted || json.TypeOf(holder.ContentType) is not null) return false;

        // What lies in the bin gives its address up to the living; restoring it asks for it again.
        (await db.Set<ContentItem>().SingleAsync(i => i.Id == holder.Id, stop)).Path = null;
        return true;
    }

    async Task<string> Numbered(string wanted, CancellationToken stop)
    {
        // Cut for a number to have room.
        var start = (wanted.Length > ContentItem.LongestText - 8 ? wanted[..(ContentItem.LongestText - 8)] : wanted) + "-";
        var taken = (await db.Set<ContentItem>().Where(i => i.Path!.StartsWith(start)).Select(i => i.Path!).ToListAsync(stop)).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(2, int.MaxValue - 2).Select(number => start + number).First(path => !taken.Contains(path) && !given.ContainsKey(path));
    }

    static void Move(ContentItem item, string path)
    {
        item.Path = path;
        var parts = ContentJson.PartsOf(item);
        if (parts["AutoroutePart"] is not System.Text.Json.Nodes.JsonObject route) return;

        route["Path"] = path;
        item.Parts = parts.ToJsonString(SiteJson.Options);
    }
}
