using System.Text.Json.Nodes;
using Kernel.Automation;
using Microsoft.Extensions.DependencyInjection;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;
using Tests.Corpora;
using Workflows.Activities;
using Workflows.Exchange;
using Workflows.Runs;
using Workflows.Types;

namespace Tests.Workflows;

/// <summary>Orchard's WorkflowType step, and what other modules sketch.</summary>
public sealed class ExchangeTests
{
    const string Recipes = "orchard-recipes/";

    static JsonObject Step(string file) =>
        (JsonObject)RecipeReader.Read(File.ReadAllBytes(SharedData.File(Recipes + file)), Path.GetFileName(file)).Steps.Single(s => s.Name.Equals("WorkflowType", StringComparison.OrdinalIgnoreCase)).Body;

    static async Task<JsonObject> ThereAndBack(TestSite site, JsonObject step) => (await site.InTenant(async scope =>
    {
        var exchange = scope.Services.GetRequiredService<WorkflowTypeStep>();
        var run = new RecipeRun(new Recipe { File = "x.recipe.json", Steps = [] }, new FolderRecipeFiles("."), false);
        await exchange.Check(step, run, default);
        await exchange.Apply(step, run, default);
        return (await exchange.Export(default))!;
    }));

    [Theory]
    [InlineData("StatCan.OrchardCore__ContactForm.recipe.json")]
    [InlineData("TheComingSoonTheme/Recipes/comingsoon.recipe.json")]
    [InlineData("OrchardCore.Commerce__CartWorkflows.recipe.json")]
    public async Task A_real_workflow_comes_in_opens_and_goes_out_equal(string file)
    {
        await using var site = await TestSite.Start();
        // An id that a recipe makes with a script is made before the step sees it.
        var step = (JsonObject)JsonNode.Parse(Step(file).ToJsonString(global::Kernel.Settings.SiteJson.Options).Replace("[js: variables('workflowTypeId')]", "castworkflow00000000000001").Replace("[js: variables('workflowActivityId')]", "castactivity00000000000001"))!;

        var back = await ThereAndBack(site, step);

        Assert.True(JsonNode.DeepEquals(Sorted(step["data"]!), Sorted(back["data"]!)));
        foreach (var workflow in step["data"]!.AsArray())
        {
            var page = await site.As(Cast.Ed).Open("/admin/workflows/" + workflow!["WorkflowTypeId"]);
            Assert.Equal(workflow["Activities"]!.AsArray().Count, page.FindAll(".workflow-step").Count);
        }
    }

    static JsonArray Sorted(JsonNode data) => [.. data.AsArray().OrderBy(w => (string)w!["WorkflowTypeId"]!, StringComparer.Ordinal).Select(w => w!.DeepClone())];

    [Fact]
    public async Task What_nobody_knows_is_kept_word_for_word_through_an_edit_of_its_neighbour()
    {
        await using var site = await TestSite.Start();
        var ed = site.As(Cast.Ed);
        var step = (JsonObject)JsonNode.Parse("""
            { "data": [ { "WorkflowTypeId": "castworkflow00000000000001", "Name": "Half known", "IsEnabled": false, "Colour": "teal", "Activities": [
              { "ActivityId": "a", "Name": "MoonTask", "X": 1, "Y": 2, "IsStart": false, "Properties": { "Phase": { "Expression": "new", "More": [1, 2] } }, "Odd": true },
              { "ActivityId": "b", "Name": "LogTask", "X": 3, "Y": 4, "IsStart": false, "Properties": { "ActivityMetadata": { "Title": null }, "Text": { "Expression": "old", "Kept": 1 }, "LogLevel": 2 } } ],
              "Transitions": [ { "Id": 0, "SourceActivityId": "a", "SourceOutcomeName": "Full", "DestinationActivityId": "b" } ] } ] }
            """)!;
        await ThereAndBack(site, step);

        await (await ed.Open("/admin/workflows/castworkflow00000000000001/steps/b")).Press("Keep it", ("p:Text", "new"));

        var now = await site.InTenant(scope => scope.Db.Set<WorkflowType>().Select(t => t.Json).SingleAsync());
        var expected = step["data"]![0]!.DeepClone();
        expected["Activities"]![1]!["Properties"]!["Text"]!["Expression"] = "new";
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(now)), now);
    }

    [Fact]
    public async Task A_workflow_made_of_known_steps_runs_as_imported()
    {
        await using var site = await TestSite.Start();
        var step = Step("OrchardCore.Commerce__CartWorkflows.recipe.json");
        var verifying = step["data"]!.AsArray().Single(w => (string)w!["Name"]! == "Item Verification Sample")!;
        // Its event is the shop's; with a signal in its place every step is known here.
        verifying["Activities"]![0]!["Name"] = "SignalEvent";
        verifying["Activities"]![0]!["Properties"]!["SignalName"] = new JsonObject { ["Expression"] = "verify" };
        await ThereAndBack(site, new JsonObject { ["data"] = new JsonArray(verifying.DeepClone()) });
        await site.Settle();

        await site.InTenant(async scope =>
        {
            scope.Db.Raise(new global::Workflows.SignalSent("verify", "", new Dictionary<string, string> { ["Context"] = "x" }));
            return await scope.Db.SaveChangesAsync();
        });
        await site.Rest();

        var run = Assert.Single(await site.Runs((string)verifying["WorkflowTypeId"]!));
        Assert.Equal(RunStatus.Finished, run.Status);
    }

    [Fact]
    public async Task A_sketch_becomes_a_workflow_changes_with_a_new_version_and_goes_away()
    {
        await using var site = await TestSite.Start();
        WorkflowSketch Sketch(string words) => new("rule1", "Newcomers", "/admin/nudges/rule1", true,
        [
            new("when", "TriggerEvent", new Dictionary<string, string> { ["Event"] = "content.published" }, new Dictionary<string, string> { ["Done"] = "wait" }),
            new("wait", "WaitTask", new Dictionary<string, string> { ["Duration"] = "4", ["Unit"] = "WorkingHours" }, new Dictionary<string, string> { ["Done"] = "tell" }),
            new("tell", "NotifyUserTask", new Dictionary<string, string> { ["UserNames"] = "ana", ["Subject"] = words }, new Dictionary<string, string>()),
        ]);
        async Task Keep(WorkflowSketch sketch)
        {
            await site.InTenant(async scope =>
            {
                await scope.Get<IWorkflows>().Keep(sketch, default);
                return await scope.Db.SaveChangesAsync();
            });
            await site.Settle();
        }

        await Keep(Sketch("One"));
        await Keep(Sketch("One"));
        await Keep(Sketch("Two"));

        var type = await site.InTenant(scope => scope.Db.Set<WorkflowType>().SingleAsync());
        Assert.Equal((2, true, true), (type.Number, type.IsEnabled, type.IsReady));
        Assert.Contains("It belongs to a rule", (await site.As(Cast.Ed).Open("/admin/workflows/" + type.Id)).Text);

        await site.InTenant(async scope =>
        {
            await scope.Get<IWorkflows>().Drop("rule1", default);
            return await scope.Db.SaveChangesAsync();
        });
        Assert.False(await site.InTenant(scope => scope.Db.Set<WorkflowType>().AnyAsync()));
    }
}
