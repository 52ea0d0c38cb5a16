using System.Text;
using Kernel.People;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;
using Tenants.RecipeRuns;

namespace Tests.Tenants;

public class RecipeRightsTests
{
    const string Escalation = """{"name":"x","steps":[{"name":"roles","roles":[{"name":"Administrator","permissions":["*"]}]},{"name":"users","users":[{"userName":"evil","email":"evil@example.org","roleNames":["Administrator"]}]}]}""";

    [Fact]
    public async Task Whoever_may_run_recipes_cannot_make_administrators_with_one()
    {
        await using var site = await TestSite.Start();

        var broken = await Assert.ThrowsAsync<RecipeBroken>(() => Run(site, Role.Editor, Escalation));

        Assert.Equal("Only an administrator may run this step. Ask one to run the recipe.", broken.Sentence);
        Assert.False(await site.InTenant(s => s.Db.Set<Person>().AnyAsync(p => p.UserName == "evil", CancellationToken.None)));
    }

    [Fact]
    public async Task A_step_runs_for_who_holds_what_it_needs()
    {
        await using var site = await TestSite.Start();
        const string banner = """{"name":"x","steps":[{"name":"settings","Banner":"Hello"}]}""";

        var broken = await Assert.ThrowsAsync<RecipeBroken>(() => Run(site, Role.Editor, banner));
        await Run(site, Role.Administrator, banner);

        Assert.Equal("This step needs the permission “settings.manage”, which you do not hold. Ask an administrator to run the recipe.", broken.Sentence);
        Assert.Equal("Hello", await site.InTenant(s => Task.FromResult(s.Site.Settings.Banner)));
    }

    static Task Run(TestSite site, string role, string json) => site.InTenant(async scope =>
    {
        scope.Get<Viewer>().SignIn("somebody", "somebody", "Somebody", "", [role]);
        await scope.Get<RecipeRunner>().RunAsViewer(RecipeReader.Read(Encoding.UTF8.GetBytes(json), "x"), new NoRecipeFiles(), rehearse: false, scope.Get<Access>(), CancellationToken.None);
    });
}
