using System.Text.Json.Nodes;
using Bench.Site;

namespace Bench.Automation;

/// <summary>A workflow that begins with a fact, sets a property, decides and logs: the one by which events a second are counted.</summary>
static class ThreeSteps
{
    /// <summary>Begins whenever somebody registers for an event.</summary>
    public const string Id = "benchsteps000000000000000a";

    /// <summary>The same for each discussion that is started.</summary>
    public const string OfDiscussions = "benchsteps000000000000000b";

    public static async Task Bring(SiteFolder folder, string scratch, string tenant, CancellationToken stop)
    {
        var path = Path.Combine(scratch, "steps.recipe.json");
        var recipe = new JsonObject
        {
            ["name"] = "steps", ["displayName"] = "Steps", ["version"] = "1.0.0",
            ["steps"] = new JsonArray(
                new JsonObject { ["name"] = "feature", ["enable"] = new JsonArray("Cop.Workflows") },
                new JsonObject { ["name"] = "WorkflowType", ["data"] = new JsonArray(Workflow(Id, "events.member-registered"), Workflow(OfDiscussions, "discussions.started")) }),
        };
        await File.WriteAllTextAsync(path, recipe.ToJsonString(), stop);
        await folder.Run(stop, "recipe", "run", path, "--tenant", tenant);
    }

    static JsonObject Workflow(string id, string fact) => new()
    {
        ["WorkflowTypeId"] = id, ["Name"] = $"Three steps after {fact}", ["IsEnabled"] = true,
        ["Activities"] = new JsonArray(
            Step("begin", "TriggerEvent", ("Event", fact)),
            Step("set", "SetPropertyTask", ("PropertyName", "who"), ("Value", new JsonObject { ["Expression"] = "'somebody'" })),
            Step("if", "IfElseTask", ("Condition", new JsonObject { ["Expression"] = "who == 'somebody'" })),
            Step("log", "LogTask", ("Text", new JsonObject { ["Expression"] = "Heard of {{ who }}." }))),
        ["Transitions"] = new JsonArray(Link("begin", "Done", "set"), Link("set", "Done", "if"), Link("if", "True", "log")),
    };

    static JsonObject Step(string id, string name, params (string Name, JsonNode Value)[] properties)
    {
        var set = new JsonObject();
        foreach (var (property, value) in properties) set[property] = value;
        return new() { ["ActivityId"] = id, ["Name"] = name, ["X"] = 0, ["Y"] = 0, ["IsStart"] = id == "begin", ["Properties"] = set };
    }

    static JsonObject Link(string from, string outcome, string to) => new() { ["Id"] = 0, ["SourceActivityId"] = from, ["SourceOutcomeName"] = outcome, ["DestinationActivityId"] = to };
}
