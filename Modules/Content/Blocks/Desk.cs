using System.Text.Json.Nodes;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.Modules;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Content.Blocks;

/// <summary>An item whose blocks somebody builds, as its editors see it.</summary>
sealed record Desk(string Id, string Title, bool IsPublished, bool HasDraft, JsonObject Latest, BlockPlace Place)
{
    public Flow Flow { get; } = new(Latest);
}

/// <summary>Finds what has blocks, and says who builds it.</summary>
sealed class Desks(AppDb db, Visible visible, Publishing publishing, Definitions definitions, ModuleCatalog catalog, Kernel.Modules.Plugs plugs, Access access)
{
    /// <summary>Null for what the viewer may not know of, and for what has no blocks.</summary>
    public async Task<Desk?> Open(string id, CancellationToken stop)
    {
        var type = await db.Set<ContentItem>().Where(i => i.Id == id && i.State != ContentState.Deleted).Select(i => i.ContentType).SingleOrDefaultAsync(stop);
        if (type is null || await PlaceOf(id, type, stop) is not { } place) return null;

        var item = await db.Set<ContentItem>().AsNoTracking().SingleAsync(i => i.Id == id, stop);
        var latest = await publishing.Latest(item, stop);
        var isMade = catalog.ContentTypes.Any(t => t.Name == type);
        if (!isMade && !Flow.IsIn(latest) && (await definitions.Of(type, stop))?.PartOf(Flow.Part) is null) return null;
        return new(id, Loose.Text(latest["DisplayText"]) ?? "", item.IsPublished, await publishing.Draft(id, stop) is not null, latest, place);
    }

    async Task<BlockPlace?> PlaceOf(string id, string type, CancellationToken stop)
    {
        if (plugs.Of<IBlockPlace>().FirstOrDefault(p => p.ContentType == type) is { } plug) return await plug.Of(id, stop);
        if (catalog.ContentTypes.Any(t => t.Name == type) || !access.Can(ContentModule.Edit) || !await visible.ForEditors.AnyAsync(i => i.Id == id, stop)) return null;

        var editor = "/admin/content/" + id;
        return new(editor, editor, null, true, access.Can(ContentModule.Publish), false, [("Content", "/admin/content")]);
    }
}

/// <summary>The base of what is done to an item's blocks.</summary>
[SignedIn]
abstract class DeskController : CopController
{
    protected static string PathOf(string id) => "/blocks/" + id;

    protected static string PathOf(string id, string block) => $"/blocks/{id}#f-{block}";

    protected async Task<IActionResult> At(string id, Func<Desk, Task<IActionResult>> act, CancellationToken stop) =>
        await HttpContext.RequestServices.GetRequiredService<Desks>().Open(id, stop) is not { } desk ? NotFound()
        : desk.Place.MayBuild ? await act(desk) : StatusCode(StatusCodes.Status403Forbidden);

    /// <summary>Does it and goes back to the editor, or says there why not.</summary>
    protected Task<IActionResult> Tried(string id, Func<Desk, Task<string>> act, CancellationToken stop) => At(id, desk => Attempt(async () => To(await act(desk)), again: async () =>
        View("/Content/Blocks/Index.cshtml", await HttpContext.RequestServices.GetRequiredService<BuildPages>().Of((await HttpContext.RequestServices.GetRequiredService<Desks>().Open(id, stop))!, new(), stop))), stop);
}
