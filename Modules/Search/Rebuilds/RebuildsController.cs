using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Search.Finding;
using Search.Index;

namespace Search.Rebuilds;

/// <summary>How the index stands, and making it anew.</summary>
[Route("admin/search"), Admin(SearchModule.Manage)]
internal sealed class RebuildsController(AppDb db, Indexer indexer, Finder finder) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken stop)
    {
        var page = await Page(stop);
        return WantsFragment ? PartialView("_State", page) : View(page);
    }

    [HttpPost]
    public async Task<IActionResult> Create(CancellationToken stop)
    {
        await indexer.Begin(stop);
        db.Raise(new IndexingAsked());
        await db.SaveChangesAsync(stop);
        Say("The index is being made anew. You can go on with something else.");
        return To("/admin/search");
    }

    async Task<RebuildPage> Page(CancellationToken stop)
    {
        var counts = await db.Set<Entry>().GroupBy(e => e.Kind).Select(g => new { Kind = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Kind, g => g.Count, stop);
        var lines = new List<IndexedKind>();
        foreach (var source in finder.Sources) lines.Add(new(source.Kind.Many, counts.GetValueOrDefault(source.Kind.Name), await source.All.CountAsync(stop)));
        var now = await indexer.Now(stop);
        return new(lines, now is { IsFinished: false }, now?.Percent ?? 0, now?.Done ?? 0, now?.Total ?? 0, now?.FinishedUtc);
    }
}

/// <param name="IsRunning">It is being made now.</param>
/// <param name="FinishedUtc">When it was last made whole; null when it never was.</param>
public sealed record RebuildPage(IReadOnlyList<IndexedKind> Kinds, bool IsRunning, int Percent, int Done, int Total, DateTime? FinishedUtc);

/// <param name="Indexed">So many are in the index.</param>
/// <param name="Stored">So many there are.</param>
public sealed record IndexedKind(string Many, int Indexed, int Stored);
