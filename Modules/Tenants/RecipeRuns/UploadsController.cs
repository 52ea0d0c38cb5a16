using Kernel.Pages;
using Kernel.People;
using Kernel.Recipes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Tenants.RecipeRuns;

/// <summary>Takes a recipe file and shows what it would do.</summary>
[Route("admin/recipes/uploads"), Admin(TenantsModule.RunRecipes)]
sealed class UploadsController(RecipeLibrary library, UploadedRecipes uploads) : CopController
{
    // A little more than the largest recipe, for the form around it.
    const long MaxBytes = RecipeReader.DefaultMaxBytes + (1 << 16);

    [HttpPost, EnableRateLimiting(Limits.Upload), RequestSizeLimit(MaxBytes), RequestFormLimits(MultipartBodyLengthLimit = MaxBytes)]
    public async Task<IActionResult> Create(IFormFile? file, CancellationToken stop)
    {
        try
        {
            if (file is null) throw new RecipeBroken("Your recipe", "Choose a file first.");

            await using var stream = file.OpenReadStream();
            return To("/admin/recipes/rehearsal?upload=" + await uploads.Keep(stream, "Your recipe", stop));
        }
        catch (RecipeBroken broken)
        {
            Response.StatusCode = 422;
            return View("/Tenants/RecipeRuns/Index.cshtml", RecipesPage.Of(library, broken.Message));
        }
    }
}
