using System.Text.Json.Nodes;
using Content.Editing;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Content.Admin.Items;

[Route("admin/content"), Admin(ContentModule.Edit)]
sealed class ItemsController(AppDb db, Visible visible, Listings listings, Editors editors, ItemForms forms, Definitions definitions,
    Publishing publishing, ContentPaths paths, TimeProvider clock) : CopController
{
    const string ToPublish = "publish";

    [HttpGet]
    public async Task<IActionResult> Index(ListFilter filter, CancellationToken stop) => View(await listings.Of(filter, stop));

    [HttpGet("new/{type}")]
    public async Task<IActionResult> New(string type, string? @in, CancellationToken stop) =>
        await Blank(type, @in, stop) is { } json ? View("Edit", await editors.Of(null, await forms.Of(type, json, stop), json, null, ModelState, @in ?? "", null, stop)) : NotFound();

    [HttpPost("new/{type}")]
    public async Task<IActionResult> Create(string type, string? @in, string? @do, CancellationToken stop)
    {
        if (await Blank(type, @in, stop) is not { } json) return NotFound();
        if (@do == ToPublish && !Access.Can(ContentModule.Publish)) return StatusCode(403);

        var form = await forms.Of(type, json, stop);
        var item = CodeType.NewItem(form.Type.Code, type, Id.New());
        await Take(form, json, item.Id, @do, stop);

        return await Attempt(async () =>
        {
            (item.OwnerId, item.CreatedUtc) = (Me.Id, clock.UtcNow());
            await publishing.SaveDraft(item, json, Me.Name, stop);
            db.Add(item);
            db.Raise(new ContentCreated(item.Id, type));
            return await Finish(item, @do, stop);
        }, async () => View("Edit", await editors.Of(null, form, json, Request.Form, ModelState, @in ?? "", null, stop)));
    }

    [HttpGet("{id}")]
    public async Task<IActionResult> Edit(string id, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } item) return NotFound();

        var json = await publishing.Latest(item, stop);
        return View(await editors.Of(item, await forms.Of(item.ContentType, json, stop), json, null, ModelState, "", null, stop));
    }

    [HttpPost("{id}")]
    public async Task<IActionResult> Update(string id, string? seen, string? @do, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } item) return NotFound();
        if (@do == ToPublish && !Access.Can(ContentModule.Publish)) return StatusCode(403);

        var json = await publishing.Latest(item, stop);
        var form = await forms.Of(item.ContentType, json, stop);
        if (seen != Seen.Of(json, form.Type.Code)) return await Clashed(id, stop);

        await Take(form, json, id, @do, stop);
        return await Attempt(async () =>
        {
            await publishing.SaveDraft(item, json, Me.Name, stop);
            return await Finish(item, @do, stop);
        }, () => Again(id, seen, json, stop));
    }

    // Reads the form into the item's JSON, and makes an address where there is none.
    async Task Take(ItemForm form, JsonObject json, string id, string? @do, CancellationToken stop)
    {
        var before = ItemForm.PathOf(json);
        form.Read(Request.Form, json, ModelState);
        if (@do == ToPublish) form.CheckRequired(json, ModelState);
        if (!form.HasPath) return;

        var path = ItemForm.PathOf(json);
        if (path.Length == 0 && ItemForm.TitleOf(json) is { Length: > 0 } title)
        {
            var made = await Below(json, stop) + Slug.From(title);
            if (json["AutoroutePart"] is JsonObject route) route["Path"] = made;
            else json["AutoroutePart"] = new JsonObject { ["Path"] = made };
        }
        else if (path.Length > 0 && path != before && await paths.IsTaken(path.Trim('/').ToLowerInvariant(), id, stop))
        {
            ModelState.AddModelError(ItemForm.PathName, $"Something else is at “/{path}” already. Choose another address.");
        }
    }

    // What stands in a list is below the list's own address.
    async Task<string> Below(JsonObject json, CancellationToken stop)
    {
        var list = Loose.Text(Loose.Member(json["ContainedPart"], "ListContentItemId"));
        var path = list is null ? null : await visible.ForEditors.Where(i => i.Id == list).Select(i => i.Path).SingleOrDefaultAsync(stop);
        return path is null ? "" : path + "/";
    }

    async Task<IActionResult> Finish(ContentItem item, string? @do, CancellationToken stop)
    {
        if (@do == ToPublish) await publishing.Publish(item, Me.Name, stop);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException && Races.IsRefused(e))
        {
            // Two people made the first draft, or took one address, in the same moment.
            throw new DbUpdateConcurrencyException("Somebody was quicker.", e);
        }
        Say(@do == ToPublish ? $"“{item.DisplayText}” is published." : "The draft is saved. Readers do not see it yet.");
        return To($"/admin/content/{item.Id}");
    }

    async Task<IActionResult> Again(string id, string? seen, JsonObject mine, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } item) return NotFound();

        var there = await publishing.Latest(item, stop);
        var form = await forms.Of(item.ContentType, there, stop);
        if (seen != Seen.Of(there, form.Type.Code)) return await Clashed(id, stop);
        return View("Edit", (await editors.Of(item, form, mine, Request.Form, ModelState, "", null, stop)) with { Seen = seen });
    }

    // Both texts, with one's own still in the form: saving now is to overwrite, leaving is to take theirs.
    async Task<IActionResult> Clashed(string id, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } item) return NotFound();

        Response.StatusCode = 409;
        ModelState.Clear();
        var theirs = await publishing.Latest(item, stop);
        var mine = (JsonObject)theirs.DeepClone();
        var form = await forms.Of(item.ContentType, theirs, stop);
        form.Read(Request.Form, mine, ModelState);

        var draft = await publishing.Draft(id, stop);
        var old = Flattened.Of(theirs, form.Type).ToDictionary(f => f.Key);
        var fields = Flattened.Of(mine, form.Type).Where(f => old.GetValueOrDefault(f.Key)?.Text != f.Text)
            .Select(f => new ClashField(f.Label, old.GetValueOrDefault(f.Key)?.Text ?? "", f.Text)).ToList();
        var page = await editors.Of(item, form, mine, Request.Form, ModelState, "", new(draft?.Author ?? item.Author, draft?.SavedUtc ?? item.ModifiedUtc, fields), stop);
        return View("Edit", page with { Seen = Seen.Of(theirs, form.Type.Code) });
    }

    Task<ContentItem?> Find(string id, CancellationToken stop) => visible.ForEditors.SingleOrDefaultAsync(i => i.Id == id, stop);

    // A type that editors may make, or that the list may hold for which it is made.
    async Task<JsonObject?> Blank(string type, string? list, CancellationToken stop)
    {
        if (await definitions.Of(type, stop) is not { } definition) return null;
        if (string.IsNullOrEmpty(list)) return definition.IsCreatable ? new JsonObject { ["ContentType"] = type } : null;

        var holder = await visible.ForEditors.Where(i => i.Id == list).Select(i => i.ContentType).SingleOrDefaultAsync(stop);
        if (holder is null || (await editors.ContainedIn(holder, stop)).All(c => c.Value != type)) return null;
        return new JsonObject { ["ContentType"] = type, ["ContainedPart"] = new JsonObject { ["ListContentItemId"] = list, ["ListContentType"] = holder, ["Order"] = 0 } };
    }
}
