using System.Text.Json.Nodes;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;
using People;
using People.Plugs;

namespace Tests.People;

/// <summary>Profiles leave and come back with a site's recipe.</summary>
public class ProfilesStepTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Profiles_come_back_as_they_left(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.CanHelp(Cast.Kavya, "Pumps, debt recovery");
        await site.WantsToLearn(Cast.Kavya, "Writing");
        await site.Tells(Cast.Kavya, ("Place", "Leeds"), ("Links", "https://example.org/kavya"), ("SkillsFor", "Communities"));
        var recipe = await Export(site);

        await site.InTenant(async scope =>
        {
            scope.Db.RemoveRange(await scope.Db.Set<Profile>().ToListAsync());
            await scope.Db.SaveChangesAsync();
        });
        var report = await Run(site, recipe);
        var again = await Run(site, recipe);

        Assert.Equal([RecipeOutcome.Changed], report.Select(l => l.Outcome));
        Assert.Equal([RecipeOutcome.Kept], again.Select(l => l.Outcome));
        Assert.Equal(recipe, await Export(site));
        Assert.Equal(["Pumps", "debt recovery"], (await site.As(Cast.Ben).Open("/people/kavya")).FindAll("[aria-labelledby=can-help] .tag").Select(Page.Words));
    }

    [Theory]
    [InlineData("""{ "Profiles": [ { "Place": "Leeds" } ] }""")]
    [InlineData("""{ "Profiles": [ { "UserName": "ben", "SkillsFor": "Friends" } ] }""")]
    [InlineData("""{ "Profiles": [ { "UserName": "ben", "Links": [ "javascript:x" ] } ] }""")]
    [InlineData("""{ "Profiles": "all" }""")]
    public async Task A_step_that_makes_no_sense_is_refused_before_anything_is_written(string body)
    {
        await using var site = await TestSite.Start();

        await Assert.ThrowsAsync<global::Kernel.RuleBroken>(() => site.InTenant(scope => scope.Get<ProfilesStep>().Check((JsonObject)JsonNode.Parse(body)!, null!, default)));
    }

    static Task<string> Export(TestSite site) => site.InTenant(async scope =>
    {
        var whole = await scope.Get<global::Kernel.Recipes.Recipes>().Export("export", default);
        var steps = whole["steps"]!.AsArray().Where(s => s!["name"]!.GetValue<string>() == "profiles").Select(s => s!.DeepClone()).ToArray();
        return new JsonObject { ["name"] = "people", ["steps"] = new JsonArray(steps) }.ToJsonString();
    });

    static async Task<IReadOnlyList<RecipeLine>> Run(TestSite site, string recipe) =>
        (await site.InTenant(scope => scope.Get<global::Kernel.Recipes.Recipes>().Run(RecipeReader.Read(System.Text.Encoding.UTF8.GetBytes(recipe), "people.json"), new NoRecipeFiles(), new Dictionary<string, string>(), false, default))).Lines;
}
