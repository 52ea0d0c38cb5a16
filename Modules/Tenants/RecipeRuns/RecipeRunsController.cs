using Kernel.Pages;
using Kernel.People;
using Kernel.Recipes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Tenants.RecipeRuns;

/// <summary>The recipes, the rehearsal of one, and its run.</summary>
[Route("admin/recipes"), Admin(TenantsModule.RunRecipes)]
sealed class RecipeRunsController(RecipeLibrary library, UploadedRecipes uploads, RecipeRunner runner) : CopController
{
    [HttpGet]
    public IActionResult Index() => View("Index", RecipesPage.Of(library));

    [HttpGet("rehearsal")]
    public Task<IActionResult> New(RecipeChoice choice, CancellationToken stop) => Report(choice, rehearse: true, stop);

    [HttpPost("runs"), EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(RecipeChoice choice, CancellationToken stop) => Report(choice, rehearse: false, stop);

    async Task<IActionResult> Report(RecipeChoice choice, bool rehearse, CancellationToken stop)
    {
        try
        {
            var recipe = choice.Upload.Length > 0 ? uploads.Find(choice.Upload) : library.Called(choice.Recipe);
            if (recipe is null) return Refused("That recipe is not here any more. Choose it again.");

            // An upload has no files beside it, and our own folder is none of its business.
            var files = choice.Upload.Length > 0 ? new NoRecipeFiles() : RecipeLibrary.FilesOf(recipe);
            var run = await runner.RunAsViewer(recipe, files, rehearse, Access, stop);
            if (!rehearse) uploads.Forget(choice.Upload);
            return View("Show", new RecipeRunPage(choice, RecipeReport.Of(run)));
        }
        catch (RecipeBroken broken)
        {
            return Refused(broken.Message);
        }
    }

    ViewResult Refused(string sentence)
    {
        Response.StatusCode = 422;
        return View("Index", RecipesPage.Of(library, sentence));
    }
}

/// <summary>One of our recipes by its name, or one that was uploaded by its key.</summary>
public sealed record RecipeChoice
{
    public string Recipe { get; init; } = "";
    public string Upload { get; init; } = "";
}

public sealed record RecipeRunPage(RecipeChoice Choice, RecipeReport Report);

/// <param name="Refusal">Why the last recipe did not run; null when none was refused.</param>
public sealed record RecipesPage(IReadOnlyList<RecipeCard> Recipes, string? Refusal)
{
    internal static RecipesPage Of(RecipeLibrary library, string? refusal = null) => new(
        [.. library.All.Select(r => new RecipeCard(r.Name ?? "", r.DisplayName ?? r.Name ?? "", r.Description ?? "", r.Steps.Count))], refusal);
}

public sealed record RecipeCard(string Name, string DisplayName, string Description, int Steps);
