using Content.Admin.Items;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Content.Admin.Bulk;

/// <summary>What is done to several items, or to one, is first said and then done.</summary>
[Route("admin/content/bulk"), Admin(ContentModule.Edit)]
sealed class BulkController(AppDb db, Visible visible, Publishing publishing) : CopController
{
    const int Most = 200;

    [HttpPost]
    public async Task<IActionResult> Create(string[] id, string? @do, string? back, bool confirmed, CancellationToken stop)
    {
        if (Act.Called(@do) is not { } act) return NotFound();
        if (!Access.Can(act.Permission)) return StatusCode(403);

        back = back is not null && back.StartsWith("/admin/content", StringComparison.Ordinal) ? back : "/admin/content";
        var ids = id.Distinct().Take(Most).ToArray();
        if (ids.Length == 0)
        {
            Say("Choose at least one item first.");
            return To(back);
        }
        return confirmed ? await Attempt(() => Do(act, ids, back, stop), () => Ask(act, ids, back, stop)) : await Ask(act, ids, back, stop);
    }

    async Task<IActionResult> Ask(Act act, string[] ids, string back, CancellationToken stop)
    {
        var rows = await visible.ForEditors.Where(i => ids.Contains(i.Id)).OrderBy(i => i.FoldedTitle)
            .Select(i => new { i.Id, i.DisplayText, i.State, HasDraft = db.Set<ContentVersion>().Any(v => v.ItemId == i.Id && v.Kind == VersionKind.Draft) }).ToListAsync(stop);
        var items = rows.Select(r => new BulkItem(r.Id, r.DisplayText.Length > 0 ? r.DisplayText : "(no title)", StateBadge.Of(r.State, r.HasDraft), act.Fits(r.State, r.HasDraft))).ToList();
        var errors = ModelState.SelectMany(e => e.Value!.Errors).Select(e => e.ErrorMessage).ToList();
        return View("Confirm", new BulkPage(act.Word, act.Button, act.Consequence, [.. items.Where(i => i.Fits)], [.. items.Where(i => !i.Fits)], back, errors));
    }

    async Task<IActionResult> Do(Act act, string[] ids, string back, CancellationToken stop)
    {
        var items = await visible.ForEditors.Where(i => ids.Contains(i.Id)).ToListAsync(stop);
        var drafts = await db.Set<ContentVersion>().Where(v => ids.Contains(v.ItemId) && v.Kind == VersionKind.Draft).Select(v => v.ItemId).ToListAsync(stop);
        var done = 0;
        foreach (var item in items.Where(i => act.Fits(i.State, drafts.Contains(i.Id))))
        {
            await DoOne(act, item, stop);
            done++;
        }
        await db.SaveChangesAsync(stop);
        Say($"{Plural.Of(done, "item is", "items are")} {act.Done}.{(act.Word == "delete" ? " Choose the state “In the bin” to restore." : "")}");
        return To(back);
    }

    // All or none: the sentence names the one that stood in the way.
    async Task DoOne(Act act, ContentItem item, CancellationToken stop)
    {
        try
        {
            await act.Do(publishing, item, Me.Name, stop);
        }
        catch (RuleBroken broken)
        {
            throw new RuleBroken($"“{item.DisplayText}”: {broken.Message}");
        }
    }
}

public sealed record BulkItem(string Id, string Title, StateBadge State, bool Fits);

/// <param name="Others">Chosen too, and nothing will happen to them.</param>
public sealed record BulkPage(string Word, string Button, string Consequence, IReadOnlyList<BulkItem> Items, IReadOnlyList<BulkItem> Others, string Back, IReadOnlyList<string> Errors);
