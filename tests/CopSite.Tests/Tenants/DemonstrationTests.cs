using Kernel.Content;
using Kernel.Recipes;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;
using Tenants.RecipeRuns;

namespace Tests.Tenants;

public class DemonstrationTests
{
    [Fact]
    public async Task The_first_run_on_a_developers_machine_makes_the_demonstration()
    {
        await using var platform = await EmptyPlatform.Start("Development", ("COPSITE:DEMO_PASSWORD", Cast.Password));

        await platform.Begin();
        var visitor = platform.Visitor();

        Assert.Contains("Water Network Engineers", (await visitor.Open("/communities")).Html);
        Assert.Contains("Demonstration: the people here are invented", (await visitor.Open("/communities")).Html);
    }

    [Fact]
    public async Task The_demonstration_is_whole_and_running_it_again_changes_nothing()
    {
        await using var platform = await EmptyPlatform.Start();
        var tenant = await platform.Make("demo", "", "demo");
        await using var scope = await platform.Get<TenantScopes>().Open(tenant, CancellationToken.None);

        Assert.Equal(14, await scope.Db.Set<ContentItem>().CountAsync(i => i.ContentType == "Discussion", CancellationToken.None));
        var again = await scope.Get<RecipeRunner>().RunAsOperator(platform.Get<RecipeLibrary>().Called("demo")!, rehearse: false, CancellationToken.None);

        Assert.Equal([], again.Lines.Where(l => l.Outcome is not RecipeOutcome.Kept).Select(l => l.What));
    }

    [Theory]
    [InlineData("professional")]
    [InlineData("network-hub")]
    [InlineData("start-simple")]
    [InlineData("demo")]
    public async Task A_setup_recipe_leaves_nothing_missing_or_not_understood(string name)
    {
        await using var platform = await EmptyPlatform.Start();
        var tenant = await platform.Make("first", "first");
        await using var scope = await platform.Get<TenantScopes>().Open(tenant, CancellationToken.None);

        var run = await scope.Get<RecipeRunner>().RunAsOperator(platform.Get<RecipeLibrary>().Called(name)!, rehearse: true, CancellationToken.None);

        // The four who sign in get their password from a parameter that only the making of a site gives.
        Assert.Equal([], run.Lines.Where(l => l.Outcome is RecipeOutcome.Missing or RecipeOutcome.NotUnderstood && !l.What.Contains("DemoPassword")).Select(l => l.What));
    }

    [Fact]
    public async Task A_simple_site_grows_into_the_professional_one()
    {
        await using var platform = await EmptyPlatform.Start();
        var tenant = await platform.Make("small", "small");
        await using var scope = await platform.Get<TenantScopes>().Open(tenant, CancellationToken.None);

        await scope.Get<RecipeRunner>().RunAsOperator(platform.Get<RecipeLibrary>().Called("professional")!, rehearse: false, CancellationToken.None);

        Assert.Equal(2, await scope.Db.Set<ContentItem>().CountAsync(i => i.ContentType == "Community", CancellationToken.None));
        Assert.Equal(1, await scope.Db.Set<ContentItem>().CountAsync(i => i.Path == "about", CancellationToken.None));
    }
}
