using System.Text.Json.Nodes;
using Kernel;
using Kernel.Modules;
using Kernel.Recipes;
using Kernel.Settings;
using Tenants.Features;
using Module = Kernel.Modules.Module;

namespace Tenants.Plugs;

/// <summary>Switches features on and off. Names of features that no module here answers to are kept for the export.</summary>
sealed class FeatureStep(ModuleCatalog catalog, FeatureSwitch switches, ForeignNames foreign, Site site) : RecipeStep
{
    const string Kept = "Foreign:Features";

    public override string Name => "Feature";
    public override int Order => 0;
    public override string? Needs => TenantsModule.ManageFeatures;

    public override Task Check(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        Ids(body, "enable");
        Ids(body, "disable");
        return Task.CompletedTask;
    }

    public override async Task Apply(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        var kept = await foreign.Of(Kept, stop);
        foreach (var module in Known(body, "enable"))
        {
            var on = await switches.On(module, stop);
            foreach (var added in on) run.Changed($"The feature {FeatureName.Of(added)} is switched on{(added == module ? "" : $", because {FeatureName.Of(module)} needs it")}.");
            if (on.Count == 0) run.Kept($"The feature {FeatureName.Of(module)} is on already.");
        }
        foreach (var module in Known(body, "disable"))
        {
            var off = await switches.OffWithUsers(module, stop);
            foreach (var removed in off) run.Changed($"The feature {FeatureName.Of(removed)} is switched off{(removed == module ? "" : $", because it needs {FeatureName.Of(module)}")}.");
            if (off.Count == 0) run.Kept($"The feature {FeatureName.Of(module)} is {(module.IsAlwaysOn ? "always on, so it stays on" : "off already")}.");
        }
        var changed = Add(kept, body, "enable", "disable") | Add(kept, body, "disable", "enable");
        await foreign.Keep(Kept, kept, stop);
        Report(body, run, changed);
    }

    public override async Task<JsonObject?> Export(CancellationToken stop)
    {
        var kept = await foreign.Of(Kept, stop);
        var on = catalog.Modules.Where(m => !m.IsAlwaysOn && site.Has(m)).Select(m => m.Id).Order(StringComparer.Ordinal).Concat(Texts(kept["enable"]));
        var body = new JsonObject { ["enable"] = Array(on) };
        if (Texts(kept["disable"]).Any()) body["disable"] = Array(Texts(kept["disable"]));
        return body;
    }

    IEnumerable<Module> Known(JsonObject body, string list) => Ids(body, list).Select(Find).OfType<Module>().Distinct();

    IEnumerable<string> Unknown(JsonObject body, string list) => Ids(body, list).Where(id => Find(id) is null).Distinct(StringComparer.OrdinalIgnoreCase);

    Module? Find(string id) => catalog.ModuleCalled(FeatureAliases.Of(id));

    // The last recipe that names a feature decides whether it is wanted.
    bool Add(JsonObject kept, JsonObject body, string list, string other)
    {
        var unknown = Unknown(body, list).ToList();
        var (before, against) = (Texts(kept[list]).ToList(), Texts(kept[other]).Except(unknown, StringComparer.OrdinalIgnoreCase));
        var after = before.Union(unknown, StringComparer.OrdinalIgnoreCase).ToList();
        if (unknown.Count == 0) return false;

        (kept[list], kept[other]) = (Array(after), Array(against));
        return after.Count != before.Count;
    }

    void Report(JsonObject body, RecipeRun run, bool changed)
    {
        var unknown = Unknown(body, "enable").Union(Unknown(body, "disable")).ToList();
        if (unknown.Count == 0) return;

        var names = string.Join(", ", unknown);
        if (changed) run.NotUnderstood($"{unknown.Count} {(unknown.Count == 1 ? "feature that no module here answers to is" : "features that no module here answers to are")} kept for an export: {names}.");
        else run.Kept($"{unknown.Count} {(unknown.Count == 1 ? "feature" : "features")} that no module here answers to {(unknown.Count == 1 ? "is" : "are")} kept already: {names}.");
    }

    static IReadOnlyList<string> Ids(JsonObject body, string list) => Member(body, list) switch
    {
        null => [],
        JsonArray ids when ids.All(i => i is JsonValue v && v.TryGetValue(out string? _)) => [.. ids.Select(i => i!.GetValue<string>()).Where(i => i.Length > 0)],
        _ => throw new RuleBroken($"“{list}” must be a list of the names of features."),
    };

    static IEnumerable<string> Texts(JsonNode? list) => (list as JsonArray ?? []).Select(i => i?.ToString() ?? "");

    static JsonArray Array(IEnumerable<string> texts) => [.. texts.Select(t => (JsonNode)t)];
}
