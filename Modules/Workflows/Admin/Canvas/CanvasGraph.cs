using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Workflows.Activities;
using Workflows.Plans;

namespace Workflows.Admin.Canvas;

/// <summary>A workflow as the canvas draws it, and back.</summary>
internal sealed class CanvasGraph(WorkflowReader reader, Soundness soundness, Shelf shelf)
{
    const int MostSteps = 200;
    const int MostLinks = 1_000;

    public JsonObject Of(Plan plan) => new()
    {
        ["steps"] = new JsonArray([.. reader.Cards(plan, soundness.Faults(plan)).Select(Drawn)]),
        ["links"] = new JsonArray([.. plan.Links.Select(l => new JsonObject { ["from"] = l.From, ["outcome"] = l.Outcome, ["to"] = l.To })]),
        ["activities"] = new JsonArray([.. reader.Known().Select(a => new JsonObject
        {
            ["name"] = a.Name, ["label"] = a.Label, ["category"] = a.Category, ["canStart"] = a.CanStart,
            ["outcomes"] = new JsonArray([.. shelf.Find(a.Name)!.OutcomesOf(new("", a.Name, "", false, 0, 0, [])).Select(o => (JsonNode)o)]),
        })]),
    };

    static JsonObject Drawn(StepCard card) => new()
    {
        ["id"] = card.Id, ["title"] = card.Title, ["activity"] = card.Activity, ["said"] = card.Said, ["start"] = card.IsStart, ["known"] = card.IsKnown, ["x"] = card.X, ["y"] = card.Y,
        ["outcomes"] = new JsonArray([.. card.Ways.Select(w => (JsonNode)w.Outcome)]), ["faults"] = new JsonArray([.. card.Faults.Select(f => (JsonNode)f)]),
    };

    /// <summary>Makes the workflow what the canvas shows: places, links, steps that are new, copied, gone or back again.</summary>
    /// <param name="former">A step as an earlier version had it, for one that was taken away and brought back.</param>
    /// <exception cref="RuleBroken">It is larger than a workflow may be, or no drawing.</exception>
    public static void Redraw(JsonObject workflow, JsonObject drawn, Func<string, JsonObject?> former)
    {
        var (steps, links) = (Loose.Objects(drawn["steps"]).ToList(), Loose.Objects(drawn["links"]).Select(l => new PlanLink(Loose.Text(l["from"]) ?? "", Loose.Text(l["outcome"]) ?? "", Loose.Text(l["to"]) ?? "")).ToList());
        if (steps.Count > MostSteps || links.Count > MostLinks) throw new RuleBroken($"A workflow has up to {MostSteps} steps. Divide it.");

        var ids = steps.Select(s => Loose.Text(s["id"]) ?? "").ToHashSet();
        if (ids.Count != steps.Count || ids.Any(i => i.Length is 0 or > 100)) throw new RuleBroken("Every step needs an id of its own. Open the page again.");

        var originals = Loose.Objects(workflow["Activities"]).ToDictionary(s => Loose.Text(s["ActivityId"]) ?? "", s => (JsonObject)s.DeepClone());
        foreach (var gone in originals.Keys.Where(id => !ids.Contains(id))) PlanJson.Remove(workflow, gone);
        foreach (var step in steps)
        {
            var id = Loose.Text(step["id"])!;
            var json = PlanJson.StepIn(workflow, id) ?? Made(workflow, step, id, originals, former);
            Place(json, step);
        }
        Link(workflow, links);
    }

    static JsonObject Made(JsonObject workflow, JsonObject step, string id, Dictionary<string, JsonObject> originals, Func<string, JsonObject?> former)
    {
        var made = PlanJson.Add(workflow, Loose.Text(step["activity"]) ?? "", isStart: false, id);
        var like = former(id) ?? (Loose.Text(step["copyOf"]) is { Length: > 0 } source ? originals.GetValueOrDefault(source) ?? former(source) : null);
        if (like is null) return made;

        foreach (var (name, value) in like.Where(m => m.Key is not ("ActivityId" or "X" or "Y"))) made[name] = value?.DeepClone();
        if (Loose.Text(step["copyOf"]) is { Length: > 0 }) made["IsStart"] = false;
        return made;
    }

    // A place that did not change is not written, so that an import's own way of writing numbers stays.
    static void Place(JsonObject json, JsonObject step)
    {
        foreach (var (name, drawn) in new[] { ("X", step["x"]), ("Y", step["y"]) })
            if (Whole(drawn) is { } at && Whole(json[name]) != at) json[name] = at;
    }

    static int? Whole(JsonNode? json) => double.TryParse(Loose.Word(json), System.Globalization.CultureInfo.InvariantCulture, out var number) && double.Abs(number) < 100_000 ? (int)Math.Round(number) : null;

    static void Link(JsonObject workflow, IReadOnlyList<PlanLink> links)
    {
        var there = Plan.Of(workflow).Links;
        foreach (var way in there.Concat(links).Select(l => (l.From, l.Outcome)).Distinct().ToList())
        {
            var to = links.Where(l => l.From == way.From && l.Outcome == way.Outcome).Select(l => l.To).Distinct().ToList();
            if (!to.SequenceEqual(there.Where(l => l.From == way.From && l.Outcome == way.Outcome).Select(l => l.To))) PlanJson.Lead(workflow, way.From, way.Outcome, to);
        }
    }
}
