using System.Text.Json.Nodes;
using Kernel.Recipes;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;
using Moderation;
using Moderation.Plugs;

namespace Tests.Moderation;

/// <summary>Rules and texts leave and come back with a site's recipe; cases stay.</summary>
public class RecipeTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Rules_and_texts_come_back_as_they_left(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await (await site.As(Cast.Ana).Open(Looking.Queue + "/rules")).Press("Save", ("FirstPosts", "2"));
        await (await site.As(Cast.Ana).Open(Looking.Queue + "/replies")).Press("Keep it", ("Title", "Wrong room"), ("Text", "{name}, try Pumps."));
        var recipe = await site.InTenant(scope => Export(scope, "moderation"));
        var north = await site.Neighbour("north");

        var report = await site.InTenant(north, scope => Run(scope, recipe));
        var again = await site.InTenant(north, scope => Run(scope, recipe));

        Assert.DoesNotContain(report, l => l.Outcome is RecipeOutcome.Missing or RecipeOutcome.NotUnderstood);
        Assert.All(again, l => Assert.Equal(RecipeOutcome.Kept, l.Outcome));
        Assert.Equal(2, await site.InTenant(north, scope => scope.Db.Set<CommunityRules>().Where(r => r.CommunityId == Cast.WaterId).Select(r => r.FirstPosts).SingleAsync()));
        Assert.Equal(4, await site.InTenant(north, scope => scope.Db.Set<CannedReply>().CountAsync()));
    }

    [Theory]
    [InlineData("""{ "Rules": [ { "Community": "water", "FirstPosts": 99 } ] }""")]
    [InlineData("""{ "Rules": [ { "FirstPosts": 1 } ] }""")]
    [InlineData("""{ "Replies": [ { "Community": "water", "Text": "No title." } ] }""")]
    public async Task A_step_that_makes_no_sense_is_refused_before_anything_is_written(string body)
    {
        await using var site = await TestSite.Start();

        await Assert.ThrowsAsync<global::Kernel.RuleBroken>(() => site.InTenant(scope => scope.Get<ModerationStep>().Check((JsonObject)JsonNode.Parse(body)!, null!, default)));
    }

    internal static async Task<string> Export(TenantScope scope, string step)
    {
        var whole = await scope.Get<global::Kernel.Recipes.Recipes>().Export("export", default);
        var steps = whole["steps"]!.AsArray().Where(s => s!["name"]!.GetValue<string>() == step).Select(s => s!.DeepClone()).ToArray();
        return new JsonObject { ["name"] = step, ["steps"] = new JsonArray(steps) }.ToJsonString();
    }

    internal static async Task<IReadOnlyList<RecipeLine>> Run(TenantScope scope, string recipe) =>
        (await scope.Get<global::Kernel.Recipes.Recipes>().Run(RecipeReader.Read(System.Text.Encoding.UTF8.GetBytes(recipe), "moderation.json"), new NoRecipeFiles(), new Dictionary<string, string>(), false, default)).Lines;
}
