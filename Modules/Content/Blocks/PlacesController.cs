using Kernel;
using Kernel.Content.Blocks;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Content.Blocks;

/// <summary>Where a block stands among the others.</summary>
[Route("blocks/{id}/{block}/place"), SignedIn]
sealed class PlacesController(BlockTypes types, BlockWriting writing, BuildPages pages) : DeskController
{
    /// <param name="to"><c>up</c> or <c>down</c>; by itself it goes behind <paramref name="after"/>.</param>
    [HttpPut, HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Update(string id, string block, string? to, string? after, string? @in, CancellationToken stop) => Tried(id, async desk =>
    {
        if (desk.Flow.Where(block) is not { } stands) throw new RuleBroken("This block is not there any more.");
        if (to is null && (@in == block || stands.ParentId != (@in ?? "") && pages.Allowed(desk, @in ?? "").All(t => t.Name != Flow.TypeOf(stands.Block)))) throw new RuleBroken("This block cannot stand there.");

        var label = types.Of(stands.Block)?.Label ?? Flow.TypeOf(stands.Block);
        await writing.Do(id, block, "moving “" + label + "”", flow =>
        {
            if (flow.Where(block) is not { } now) return;
            flow.Put(to is null ? new(@in ?? "", after ?? "", now.Block) : Beside(flow, now, up: to == "up"));
        }, stop);
        return PathOf(id, block);
    }, stop);

    // One place up is behind the one before the one before.
    static BlockPlacement Beside(Flow flow, BlockPlacement now, bool up)
    {
        var list = (now.ParentId.Length == 0 ? flow.Blocks : Flow.Inside(flow.Find(now.ParentId)!)).Select(Flow.IdOf).ToList();
        var at = list.IndexOf(Flow.IdOf(now.Block));
        return now with { AfterId = up ? at >= 2 ? list[at - 2] : "" : at + 1 < list.Count ? list[at + 1] : now.AfterId };
    }
}

/// <summary>One more of a block, with the same words.</summary>
[Route("blocks/{id}/{block}/copies"), SignedIn]
sealed class CopiesController(BlockTypes types, BlockWriting writing, Desks desks, BuildPages pages) : DeskController
{
    /// <param name="into">Another page to copy it to, at its end; by itself it is copied beside itself.</param>
    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, string block, string? into, CancellationToken stop) => Tried(id, async desk =>
    {
        if (desk.Flow.Where(block) is not { } stands) throw new RuleBroken("This block is not there any more.");

        var copy = Flow.Copy(stands.Block);
        var words = "copying “" + (types.Of(copy)?.Label ?? Flow.TypeOf(copy)) + "”";
        into = into?.Trim().Split('?', '#')[0].TrimEnd('/').Split('/')[^1];
        if (string.IsNullOrEmpty(into) || into == id)
        {
            await writing.Do(id, Flow.IdOf(copy), words, flow => flow.Put(new(stands.ParentId, block, copy)), stop);
            return PathOf(id, Flow.IdOf(copy));
        }
        if (await desks.Open(into, stop) is not { Place.MayBuild: true } other) throw new RuleBroken("That page cannot be changed by you.");
        if (pages.Allowed(other, "").All(t => t.Name != Flow.TypeOf(copy))) throw new RuleBroken("This block cannot stand there by itself.");
        await writing.Do(into, Flow.IdOf(copy), words, flow => flow.Put(new("", flow.Blocks.Select(Flow.IdOf).LastOrDefault() ?? "", copy)), stop);
        Say($"It is copied to “{other.Title}”.");
        return PathOf(id, block);
    }, stop);
}

/// <summary>What the viewer did last: taken back, or done again.</summary>
[Route("blocks/{id}/changes"), SignedIn]
sealed class ChangesController(BlockWriting writing) : DeskController
{
    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, CancellationToken stop) => Step(id, back: false, stop);

    [HttpDelete, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Destroy(string id, CancellationToken stop) => Step(id, back: true, stop);

    Task<IActionResult> Step(string id, bool back, CancellationToken stop) => Tried(id, async _ =>
    {
        await writing.Step(id, back, stop);
        return PathOf(id);
    }, stop);
}
