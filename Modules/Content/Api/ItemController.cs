using Kernel.Content;
using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Content.Api;

/// <summary>An item as JSON in Orchard's shape: what readers see, or for those who may see drafts, what is there.</summary>
[Route("api/content/{id}"), Everybody]
sealed class ItemController(Visible visible, ContentJson json, Publishing publishing) : CopController
{
    [HttpGet, HttpHead]
    public async Task<IActionResult> Show(string id, bool draft, CancellationToken stop)
    {
        // A type made in code has its own rules of who may read it, so here only editors do.
        var which = Access.Can(ContentModule.ViewDrafts) ? visible.ForEditors : visible.ForReaders;
        if (await which.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, stop) is not { } item) return NotFound();

        var body = draft && Access.Can(ContentModule.ViewDrafts) ? await publishing.Latest(item, stop) : json.Write(item);
        return Content(body.ToJsonString(SiteJson.Options), "application/json");
    }
}
