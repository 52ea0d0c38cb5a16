using System.Text.Json;
using Kernel.Pages;
using Kernel.People;
using Kernel.Recipes;
using Kernel.Settings;
using Microsoft.AspNetCore.Mvc;

namespace Tenants.RecipeRuns;

/// <summary>The whole site as a recipe, to keep or to run elsewhere. It tells of everything and everybody, so it is for administrators.</summary>
[Route("admin/recipes/export"), Admin(TenantsModule.RunRecipes)]
sealed class ExportsController(Recipes recipes) : CopController
{
    static readonly JsonSerializerOptions Indented = new(SiteJson.Options) { WriteIndented = true };

    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken stop)
    {
        if (!Access.CanEverything) return StatusCode(403);

        var json = await recipes.Export(Site.Name, stop);
        Response.Headers.CacheControl = "no-store";
        return File(JsonSerializer.SerializeToUtf8Bytes(json, Indented), "application/json", "site.recipe.json");
    }
}
