using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Content.Blocks.Versions;

/// <summary>What a page of blocks said before: listed, compared block by block with what stands there now, and brought back as a draft.</summary>
[Route("blocks/{id}/versions"), SignedIn]
sealed class VersionsController(AppDb db, BlockTypes types, Publishing publishing) : DeskController
{
    const int Most = 100;

    [HttpGet]
    public Task<IActionResult> Index(string id, CancellationToken stop) => At(id, async desk => View(new FormerVersions(desk.Id, desk.Title,
        await Former(id).OrderByDescending(v => v.Number).Take(Most).Select(v => new FormerVersion(v.Number, v.Author, v.SavedUtc)).ToListAsync(stop))), stop);

    [HttpGet("{version:int}")]
    public Task<IActionResult> Show(string id, int version, CancellationToken stop) => At(id, async desk =>
    {
        if (await Former(id).SingleOrDefaultAsync(v => v.Number == version, stop) is not { } former) return NotFound();

        var then = new Flow((JsonObject)JsonNode.Parse(former.Json)!).All.DistinctBy(Flow.IdOf).ToDictionary(Flow.IdOf);
        var now = desk.Flow.All.DistinctBy(Flow.IdOf).ToDictionary(Flow.IdOf);
        return View(new ComparedVersion(desk.Id, desk.Title, new(former.Number, former.Author, former.SavedUtc),
            [.. now.Values.Concat(then.Where(t => !now.ContainsKey(t.Key)).Select(t => t.Value)).Select(b => Compared(then.GetValueOrDefault(Flow.IdOf(b)), now.GetValueOrDefault(Flow.IdOf(b)))).Where(c => c.Words.Any(w => w.Change != Change.Same) || c.IsNew || c.IsGone)]));
    }, stop);

    [HttpPost("{version:int}/restoration"), EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, int version, CancellationToken stop) => Tried(id, async _ =>
    {
        await publishing.Restore(await db.Set<ContentItem>().SingleAsync(i => i.Id == id, stop), version, Me.Name, stop);
        await db.SaveChangesAsync(stop);
        Say($"Version {version} is the draft now. Readers see it when you publish.");
        return PathOf(id);
    }, stop);

    IQueryable<ContentVersion> Former(string id) => db.Set<ContentVersion>().AsNoTracking().Where(v => v.ItemId == id && v.Kind == VersionKind.Former);

    ComparedBlock Compared(JsonObject? then, JsonObject? now) =>
        new(types.Of((now ?? then)!)?.Label ?? Flow.TypeOf((now ?? then)!), then is null, now is null, WordDiff.Of(then is null ? "" : WordsOf(then), now is null ? "" : WordsOf(now)));

    // Everything that its form holds, the rule too, a line for each.
    static string WordsOf(JsonObject block) => string.Join('\n', Leaves(block[Flow.TypeOf(block)]).Concat(Leaves(block[BlockDuty.Part])));

    static IEnumerable<string> Leaves(JsonNode? json) => json switch
    {
        JsonObject fields => fields.SelectMany(f => Leaves(f.Value)),
        JsonArray list => list.SelectMany(Leaves),
        _ => Loose.Word(json) is { Length: > 0 } word ? [word] : [],
    };
}

public sealed record FormerVersions(string Id, string Title, IReadOnlyList<FormerVersion> Versions);

/// <param name="Author">A user name.</param>
public sealed record FormerVersion(int Number, string Author, DateTime SavedUtc);

/// <summary>A former version beside what stands there now: the blocks that differ.</summary>
public sealed record ComparedVersion(string Id, string Title, FormerVersion Version, IReadOnlyList<ComparedBlock> Blocks);

public sealed record ComparedBlock(string Label, bool IsNew, bool IsGone, IReadOnlyList<Run> Words);
