using System.Text.Json.Nodes;
using Content.Admin.Items;
using Content.Editing;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Content.Admin.Versions;

[Route("admin/content/{id}/versions"), Admin(ContentModule.Edit)]
sealed class VersionsController(AppDb db, Visible visible, ContentJson json, Definitions definitions, Faces faces) : CopController
{
    sealed record Version(int Number, StateBadge? State, string Author, DateTime SavedUtc, JsonObject Json);

    [HttpGet]
    public async Task<IActionResult> Index(string id, int? from, int? to, CancellationToken stop)
    {
        if (await visible.ForEditors.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, stop) is not { } item) return NotFound();

        var versions = await All(item, stop);
        var people = await faces.Of(versions.Select(v => v.Author), stop);
        var old = versions.FirstOrDefault(v => v.Number == from) ?? versions.ElementAtOrDefault(1) ?? versions[0];
        var fresh = versions.FirstOrDefault(v => v.Number == to) ?? versions[0];
        var compared = from is null || to is null || old == fresh ? null : Compare(old, fresh, await definitions.Of(item.ContentType, stop));

        return View(new VersionsPage(id, item.DisplayText,
            [.. versions.Select(v => new VersionRow(v.Number, v.State, v.Author.Length == 0 ? Face.Gone : people[v.Author], v.SavedUtc))], old.Number, fresh.Number, compared));
    }

    // The latest first: a draft, what stands in the row, what stood there before.
    async Task<IReadOnlyList<Version>> All(ContentItem item, CancellationToken stop)
    {
        var kept = await db.Set<ContentVersion>().AsNoTracking().Where(v => v.ItemId == item.Id).OrderByDescending(v => v.Number).ToListAsync(stop);
        var row = new Version(item.Revision, StateBadge.Of(item.State, hasDraft: false), item.Author, item.ModifiedUtc, json.Write(item));
        return
        [
            .. kept.Where(v => v.Kind == VersionKind.Draft).Select(v => Of(v, new("Draft", "attention"))),
            row,
            .. kept.Where(v => v.Kind == VersionKind.Former).Select(v => Of(v, null)),
        ];
    }

    static Version Of(ContentVersion version, StateBadge? state) => new(version.Number, state, version.Author, version.SavedUtc, (JsonObject)JsonNode.Parse(version.Json)!);

    static Comparison Compare(Version old, Version fresh, TypeDefinition? type)
    {
        var (before, after) = (Flattened.Of(old.Json, type), Flattened.Of(fresh.Json, type));
        var fields = after.Concat(before.Where(b => after.All(a => a.Key != b.Key)))
            .Select(f => (f.Label, Before: Text(before, f.Key), After: Text(after, f.Key)))
            .Where(f => f.Before != f.After)
            .Select(f => new ComparedField(f.Label, WordDiff.Of(f.Before, f.After))).ToList();
        return new(Called(old), Called(fresh), fields);
    }

    static string Text(IReadOnlyList<FlatField> fields, string key) => fields.FirstOrDefault(f => f.Key == key)?.Text ?? "";

    static string Called(Version version) => version.State is { Tone: "attention" } ? "the draft" : $"version {version.Number}";
}
