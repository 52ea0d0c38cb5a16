using System.Text.Json.Nodes;
using Kernel.Automation;
using Kernel.Content;
using Kernel.Data;

namespace Workflows.Plans;

/// <summary>Changes to a workflow's JSON that leave alone everything that they are not about.</summary>
internal static class PlanJson
{
    const int Column = 260;
    const int Line = 140;

    /// <summary>A workflow without steps, as Orchard writes one.</summary>
    public static JsonObject Blank(string id, string name) => new()
    {
        ["WorkflowTypeId"] = id,
        ["Name"] = name,
        ["IsEnabled"] = false,
        ["IsSingleton"] = false,
        ["LockTimeout"] = 0,
        ["LockExpiration"] = 0,
        ["DeleteFinishedWorkflows"] = false,
        ["Activities"] = new JsonArray(),
        ["Transitions"] = new JsonArray(),
    };

    static readonly string[] matters = ["Transitions", "IsSingleton", "DeleteFinishedWorkflows"];

    /// <summary>Do both do the same? Their names, whether they are on, and places on the canvas are no difference.</summary>
    public static bool HasSameSteps(JsonObject one, JsonObject other) =>
        JsonNode.DeepEquals(Placeless(one["Activities"]), Placeless(other["Activities"])) && matters.All(m => JsonNode.DeepEquals(one[m], other[m]));

    static JsonNode? Placeless(JsonNode? activities)
    {
        var copy = activities?.DeepClone();
        foreach (var activity in Loose.Objects(copy))
        {
            activity.Remove("X");
            activity.Remove("Y");
        }
        return copy;
    }

    public static JsonObject? StepIn(JsonObject workflow, string id) => Loose.Objects(workflow["Activities"]).FirstOrDefault(a => Loose.Text(a["ActivityId"]) == id);

    /// <summary>Adds a step to the right of the last one.</summary>
    public static JsonObject Add(JsonObject workflow, string activity, bool isStart, string? id = null)
    {
        var all = List(workflow, "Activities");
        var plan = Plan.Of(workflow);
        var right = plan.Steps.Count == 0 ? 0 : plan.Steps.Max(s => s.X) + Column;
        var step = new JsonObject
        {
            ["ActivityId"] = id ?? Id.New(),
            ["Name"] = activity,
            ["X"] = right > 4 * Column ? 0 : right,
            ["Y"] = right > 4 * Column ? plan.Steps.Max(s => s.Y) + Line : plan.Steps.LastOrDefault()?.Y ?? 40,
            ["IsStart"] = isStart,
            ["Properties"] = new JsonObject { ["ActivityMetadata"] = new JsonObject { ["Title"] = null } },
        };
        all.Add((JsonNode)step);
        return step;
    }

    public static void Remove(JsonObject workflow, string id)
    {
        if (StepIn(workflow, id) is { } step) List(workflow, "Activities").Remove(step);
        foreach (var link in Loose.Objects(workflow["Transitions"]).Where(t => Loose.Text(t["SourceActivityId"]) == id || Loose.Text(t["DestinationActivityId"]) == id).ToList())
            List(workflow, "Transitions").Remove(link);
    }

    /// <summary>From now on the outcome leads to these steps and to no others.</summary>
    public static void Lead(JsonObject workflow, string from, string outcome, IReadOnlyCollection<string> to)
    {
        var all = List(workflow, "Transitions");
        var there = Loose.Objects(all).Where(t => Loose.Text(t["SourceActivityId"]) == from && Loose.Text(t["SourceOutcomeName"]) == outcome).ToList();
        foreach (var link in there.Where(t => !to.Contains(Loose.Text(t["DestinationActivityId"])))) all.Remove(link);
        foreach (var target in to.Where(id => there.All(t => Loose.Text(t["DestinationActivityId"]) != id)))
            all.Add((JsonNode)new JsonObject { ["Id"] = 0, ["SourceActivityId"] = from, ["SourceOutcomeName"] = outcome, ["DestinationActivityId"] = target });
    }

    /// <summary>Sets what a step's form says, in the shape in which Orchard keeps each kind.</summary>
    public static void Set(JsonObject step, TaskProperty property, string value)
    {
        if (step["Properties"] is not JsonObject properties) step["Properties"] = properties = [];
        properties[property.Name] = property.Kind switch
        {
            PropertyKind.YesNo => value == "true",
            PropertyKind.Lines => new JsonArray([.. value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(l => (JsonNode)l)]),
            PropertyKind.Expression or PropertyKind.Logic when properties[property.Name] is JsonObject there => With(there, value),
            PropertyKind.Expression or PropertyKind.Logic => new JsonObject { ["Expression"] = value },
            PropertyKind.Number when int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var number) => number,
            _ => value,
        };
    }

    public static void Entitle(JsonObject step, string title)
    {
        if (step["Properties"] is not JsonObject properties) step["Properties"] = properties = [];
        if (properties["ActivityMetadata"] is not JsonObject about) properties["ActivityMetadata"] = about = [];
        about["Title"] = title.Length == 0 ? null : title;
    }

    static JsonObject With(JsonObject expression, string value)
    {
        var copy = (JsonObject)expression.DeepClone();
        copy["Expression"] = value;
        return copy;
    }

    static JsonArray List(JsonObject workflow, string name)
    {
        if (workflow[name] is not JsonArray list) workflow[name] = list = [];
        return list;
    }
}
