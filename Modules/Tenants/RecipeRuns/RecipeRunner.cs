using Kernel.Data;
using Kernel.People;
using Kernel.Recipes;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Tenants.RecipeRuns;

/// <summary>Runs recipes on a site that exists: for the operator, who may do everything, or for a viewer, who may do what they may.</summary>
sealed class RecipeRunner(AppDb db, Recipes recipes, Site site, Viewer viewer, ILogger<RecipeRunner> log)
{
    /// <exception cref="RecipeBroken">Nothing was written.</exception>
    public async Task<RecipeRun> RunAsOperator(Recipe recipe, bool rehearse, CancellationToken stop)
    {
        var admin = await FirstAdministrator(stop);
        return await Run(recipe, RecipeLibrary.FilesOf(recipe), admin?.Id ?? "", admin?.UserName ?? "", admin?.Email ?? "", rehearse, by: null, stop);
    }

    /// <exception cref="RecipeBroken">Nothing was written.</exception>
    public async Task<RecipeRun> RunAsViewer(Recipe recipe, IRecipeFiles files, bool rehearse, Access access, CancellationToken stop)
    {
        var email = await db.Set<Person>().Where(p => p.Id == viewer.Id).Select(p => p.Email).SingleOrDefaultAsync(stop);
        return await Run(recipe, files, viewer.Id, viewer.Name, email ?? "", rehearse, access, stop);
    }

    async Task<RecipeRun> Run(Recipe recipe, IRecipeFiles files, string adminId, string adminName, string adminEmail, bool rehearse, Access? by, CancellationToken stop)
    {
        var run = await recipes.Run(recipe, files, RecipeParameters.Of(site.Settings, adminId, adminName, adminEmail), rehearse, stop, by);
        if (!rehearse) log.RecipeRan(recipe.Name ?? "", Count(run, RecipeOutcome.Made), Count(run, RecipeOutcome.Changed), Count(run, RecipeOutcome.NotUnderstood));
        return run;
    }

    static int Count(RecipeRun run, RecipeOutcome outcome) => run.Lines.Count(l => l.Outcome == outcome);

    // What a recipe makes belongs to somebody: the administrator who has been here longest.
    Task<Person?> FirstAdministrator(CancellationToken stop) => Administrators.OfSite(db).AsNoTracking().FirstOrDefaultAsync(stop);
}
