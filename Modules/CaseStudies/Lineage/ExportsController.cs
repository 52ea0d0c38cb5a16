using System.Text;
using CaseStudies.Shared;
using Communities;
using Kernel.People;
using Kernel.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CaseStudies.Lineage;

/// <summary>A case study with its lineage as a recipe file, for another site.</summary>
[Route("communities/{slug}/case-studies/{id}/export"), SignedIn]
internal sealed class ExportsController(CaseLookup lookup, CaseExport export) : CommunityController
{
    [HttpGet]
    public async Task<IActionResult> Show(string id, CancellationToken stop)
    {
        if (await lookup.Find(Community, id, tracked: false, stop) is not var (found, may, _)) return NotFound();
        // What is not published leaves the site with its authors alone.
        if (!may.IsAuthor && !(may.Tends && found.IsPublished)) return StatusCode(StatusCodes.Status403Forbidden);

        var recipe = await export.Of(found, stop);
        return File(Encoding.UTF8.GetBytes(recipe.ToJsonString(SiteJson.Options)), "application/json", $"case-study-{id}.recipe.json");
    }
}
