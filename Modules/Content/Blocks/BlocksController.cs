using System.Text.Json.Nodes;
using Content.Admin.Items;
using Kernel;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Content.Blocks;

/// <summary>A page of blocks, edited where it stands: a block is added, changed, thrown away.</summary>
[Route("blocks/{id}"), SignedIn]
sealed class BlocksController(Desks desks, BlockTypes types, BlockForms forms, BlockWriting writing, BuildPages pages) : DeskController
{
    [HttpGet]
    public Task<IActionResult> Index(string id, string? open, string? after, string? @in, string? q, bool top, CancellationToken stop) =>
        At(id, async desk => View(await pages.Of(desk, new(open, after, @in, q, top), stop)), stop);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, string? type, string? after, string? @in, CancellationToken stop) => Tried(id, async desk =>
    {
        var wanted = pages.Allowed(desk, @in ?? "").FirstOrDefault(t => t.Name == type) ?? throw new RuleBroken("Choose what to add from the list.");
        var made = Flow.NewBlock(wanted);
        await writing.Do(id, Flow.IdOf(made), "adding “" + wanted.Label + "”", flow => flow.Put(new(@in ?? "", after ?? "", made)), stop);
        // What holds others begins with one of them.
        if (wanted.Holds is [var only])
        {
            var first = Flow.NewBlock(types.Called(only)!);
            await writing.Do(id, Flow.IdOf(first), "adding “" + types.Called(only)!.Label + "”", flow => flow.Put(new(Flow.IdOf(made), "", first)), stop);
        }
        return $"{PathOf(id)}?open={Flow.IdOf(made)}#f-{Flow.IdOf(made)}";
    }, stop);

    [HttpPut("{block}"), HttpPost("{block}"), EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Update(string id, string block, string? seen, string? then, CancellationToken stop) => At(id, async desk =>
    {
        if (desk.Flow.Find(block) is not { } there || types.Of(there) is not { } type) return NotFound();

        return await Attempt(async () =>
        {
            forms.Read(type, there, Request.Form, desk.Place.HasRules, ModelState);
            if (!ModelState.IsValid) throw new RuleBroken("Nothing is kept yet.");

            await writing.Do(id, block, "changing “" + type.Label + "”", flow => Write(flow, block, seen, type, desk.Place.HasRules), stop);
            if (WantsFragment) return PartialView("/Content/Blocks/_Saved.cshtml", BlockForms.MarkOf(there));
            return To(then == "add" ? $"{PathOf(id)}?after={block}&in={desk.Flow.Where(block)?.ParentId}#add" : PathOf(id, block));
        }, again: async () => View("Index", await pages.Of((await desks.Open(id, stop))!, new(), stop, await Again(id, block, type, stop))));
    }, stop);

    // On what stands there at this moment: somebody else may have changed the same block since the form was drawn.
    void Write(Flow flow, string block, string? seen, BlockType type, bool hasRules)
    {
        if (flow.Find(block) is not { } now) throw new RuleBroken("Somebody threw this block away while you were writing. Copy what you wrote, and add it again.");
        if (seen != BlockForms.MarkOf(now)) throw new RuleBroken("Somebody else changed this block while you were writing. Their words stand beside yours; save again to keep yours.");

        forms.Read(type, now, Request.Form, hasRules, ModelState);
    }

    // What was typed, beside what somebody else wrote meanwhile.
    async Task<OpenBlock?> Again(string id, string block, BlockType type, CancellationToken stop)
    {
        var desk = (await desks.Open(id, stop))!;
        if (desk.Flow.Find(block) is not { } theirs) return null;

        var mine = (JsonObject)theirs.DeepClone();
        forms.Read(type, mine, Request.Form, desk.Place.HasRules, new());
        ClashField[] fields = Request.Form["Seen"] == BlockForms.MarkOf(theirs) ? [] : [.. forms.InputsOf(type).Where(i => i.Show(theirs) != i.Show(mine)).Select(i => new ClashField(i.Label, i.Show(theirs), i.Show(mine)))];
        return forms.Open(type, theirs, Request.Form, ModelState, desk.Place.HasRules, fields.Length == 0 ? null : new("", fields));
    }

    [HttpDelete("{block}"), EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Destroy(string id, string block, CancellationToken stop) => Tried(id, async desk =>
    {
        if (desk.Flow.Find(block) is not { } there) return PathOf(id);

        var label = types.Of(there)?.Label ?? Flow.TypeOf(there);
        await writing.Do(id, block, "throwing “" + label + "” away", flow => flow.Remove(block), stop);
        Say($"“{label}” is thrown away. Undo brings it back.");
        return PathOf(id);
    }, stop);
}
