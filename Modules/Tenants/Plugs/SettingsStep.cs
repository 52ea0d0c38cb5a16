using System.Text.Json;
using System.Text.Json.Nodes;
using Kernel;
using Kernel.Modules;
using Kernel.Recipes;
using Kernel.Settings;

namespace Tenants.Plugs;

/// <summary>The site's settings. What the kernel or a module knows takes effect; every other group is kept as it came. Secrets go neither in nor out.</summary>
sealed class SettingsStep(SettingsDocument settings, Site site, ModuleCatalog catalog) : RecipeStep
{
    public override string Name => "Settings";
    public override int Order => 10;
    public override string? Needs => TenantsModule.ManageSettings;

    public override Task Check(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var (key, value) in Asked(body))
            if (KnownSetting.Called(key) is { } known) known.Read(value);
        return Task.CompletedTask;
    }

    public override async Task Apply(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var (key, value) in Asked(body))
        {
            if (Secrets.IsSecret(key)) run.Kept($"The setting {key} is a secret, so recipes neither bring nor take it.");
            else if (KnownSetting.Called(key) is not { } known) await KeepGroup(key, value!, run, stop);
            else if (known.Refusal(value) is { } refusal) run.Missing(refusal);
            else await Set(known, value, run, stop);
        }
    }

    public override Task<JsonObject?> Export(CancellationToken stop)
    {
        var body = new JsonObject();
        foreach (var known in KnownSetting.All)
            if (known.Get(site.Settings) is { } value) body[known.Name] = value.DeepClone();
        foreach (var (key, value) in site.Settings.Properties.OrderBy(p => p.Key, StringComparer.Ordinal))
            if (!Secrets.IsSecret(key)) body[key] = Secrets.Without(JsonNode.Parse(value.GetRawText()));
        return Task.FromResult<JsonObject?>(body);
    }

    static IEnumerable<KeyValuePair<string, JsonNode?>> Asked(JsonObject body) =>
        body.Where(p => p.Value is not null && !p.Key.Equals("name", StringComparison.OrdinalIgnoreCase));

    async Task Set(KnownSetting known, JsonNode? value, RecipeRun run, CancellationToken stop)
    {
        var (before, after) = (known.Get(site.Settings), known.Read(value));
        if (JsonNode.DeepEquals(before, after))
        {
            run.Kept($"The setting {known.Name} is the same already.");
            return;
        }
        await settings.Change(s => known.Set(s, after), stop);
        run.Changed($"The setting {known.Name} is {(after is JsonObject ? "changed" : $"“{after}”")}.");
    }

    async Task KeepGroup(string key, JsonNode value, RecipeRun run, CancellationToken stop)
    {
        var clean = Secrets.Without(value)!;
        if (site.Settings.Properties.TryGetValue(key, out var present) && JsonNode.DeepEquals(JsonNode.Parse(present.GetRawText()), clean))
        {
            run.Kept($"The settings {key} are the same already.");
            return;
        }
        await settings.Change(s => s.Properties[key] = JsonSerializer.SerializeToElement(clean), stop);
        if (IsRead(key)) run.Changed($"The settings {key} are changed.");
        else run.NotUnderstood($"No module here reads the settings {key}. They are kept as they are and given back by an export.");
    }

    // A module's group is known by the name of its class.
    bool IsRead(string key) => catalog.Assemblies.Any(a => a.GetTypes().Any(t => t is { IsClass: true, IsAbstract: false } && t.Name == key));
}
