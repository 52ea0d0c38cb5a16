using System.Text.Json.Nodes;
using Kernel.Content;

namespace Workflows.Plans;

/// <summary>One step of a workflow, as its JSON has it.</summary>
/// <param name="Activity">The lasting name of what it does: <c>IfElseTask</c>.</param>
/// <param name="Title">What whoever built it called it; empty for the activity's own label.</param>
internal sealed record PlanStep(string Id, string Activity, string Title, bool IsStart, int X, int Y, JsonObject Properties)
{
    /// <summary>All that its properties say, for a look at what is named in it.</summary>
    public string Source { get; } = Properties.ToJsonString();

    /// <summary>Text of a property, whether it stands there bare or as an expression.</summary>
    public string Text(string name) => Properties[name] switch
    {
        JsonObject expression => Loose.Word(expression["Expression"]) ?? "",
        JsonArray many => string.Join('\n', Loose.Texts(many)),
        var bare => Loose.Word(bare) ?? "",
    };

    public bool Flag(string name) => Loose.Flag(Properties[name]) ?? false;

    public IReadOnlyList<string> Lines(string name) => Properties[name] is JsonArray many
        ? [.. Loose.Texts(many)] : Text(name).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Where a step leads when it goes out by that name.</summary>
internal sealed record PlanLink(string From, string Outcome, string To)
{
    /// <summary>How a join remembers who has come.</summary>
    public string Key => $"{From}/{Outcome}";
}

/// <summary>The steps of one version of a workflow and how they lead to each other.</summary>
internal sealed class Plan
{
    readonly Dictionary<string, PlanStep> steps;
    readonly ILookup<string, PlanLink> after;
    readonly ILookup<string, PlanLink> into;

    Plan(string id, string name, bool isSingleton, bool deletesFinished, IReadOnlyList<PlanStep> all, IReadOnlyList<PlanLink> links)
    {
        (Id, Name, IsSingleton, DeletesFinished, Steps, Links) = (id, name, isSingleton, deletesFinished, all, links);
        steps = all.GroupBy(s => s.Id).ToDictionary(g => g.Key, g => g.First());
        after = links.ToLookup(l => l.From);
        into = links.ToLookup(l => l.To);
    }

    public string Id { get; }
    public string Name { get; }
    public bool IsSingleton { get; }
    public bool DeletesFinished { get; }
    public IReadOnlyList<PlanStep> Steps { get; }
    public IReadOnlyList<PlanLink> Links { get; }

    public PlanStep? Find(string id) => steps.GetValueOrDefault(id);

    public IEnumerable<PlanLink> After(string id) => after[id];

    public IEnumerable<PlanLink> After(string id, string outcome) => after[id].Where(l => l.Outcome.Equals(outcome, StringComparison.OrdinalIgnoreCase));

    public IEnumerable<PlanLink> Into(string id) => into[id];

    /// <summary>Reads the JSON of a workflow; what is missing or of another shape counts as empty.</summary>
    public static Plan Of(JsonObject json) => new(
        Loose.Text(json["WorkflowTypeId"]) ?? "", Loose.Text(json["Name"]) ?? "", Loose.Flag(json["IsSingleton"]) ?? false, Loose.Flag(json["DeleteFinishedWorkflows"]) ?? false,
        [.. Loose.Objects(json["Activities"]).Select(StepOf)],
        [.. Loose.Objects(json["Transitions"]).Select(t => new PlanLink(Loose.Text(t["SourceActivityId"]) ?? "", Loose.Text(t["SourceOutcomeName"]) ?? "", Loose.Text(t["DestinationActivityId"]) ?? ""))]);

    static PlanStep StepOf(JsonObject json)
    {
        var properties = json["Properties"] as JsonObject ?? [];
        return new(Loose.Text(json["ActivityId"]) ?? "", Loose.Text(json["Name"]) ?? "", Loose.Text(Loose.Member(properties["ActivityMetadata"], "Title")) ?? "",
            Loose.Flag(json["IsStart"]) ?? false, Whole(json["X"]), Whole(json["Y"]), properties);
    }

    static int Whole(JsonNode? json) => double.TryParse(Loose.Word(json), System.Globalization.CultureInfo.InvariantCulture, out var number) && double.Abs(number) < 1_000_000 ? (int)number : 0;
}
