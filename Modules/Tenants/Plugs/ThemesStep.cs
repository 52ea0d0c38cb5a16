using System.Text.Json.Nodes;
using Kernel;
using Kernel.Recipes;
using Kernel.Settings;

namespace Tenants.Plugs;

/// <summary>Chooses the themes of the site and of the admin. A theme that is not here is kept by name for the export.</summary>
sealed class ThemesStep(SettingsDocument settings, ForeignNames foreign, Site site) : RecipeStep
{
    const string Kept = "Foreign:Themes";

    // By the place in the step: what can draw a site cannot draw an admin.
    static readonly Dictionary<string, string[]> Known = new() { ["site"] = ["Commons"], ["admin"] = ["Desk"] };

    public override string Name => "Themes";
    public override int Order => 5;
    public override string? Needs => TenantsModule.ManageSettings;

    public override Task Check(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var place in Known.Keys) Asked(body, place);
        return Task.CompletedTask;
    }

    public override async Task Apply(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        var kept = await foreign.Of(Kept, stop);
        foreach (var (place, themes) in Known)
        {
            if (Asked(body, place) is not { } asked) continue;

            if (themes.FirstOrDefault(t => t.Equals(asked, StringComparison.OrdinalIgnoreCase)) is { } theme)
            {
                kept.Remove(place);
                await Choose(place, theme, run, stop);
            }
            else if (kept[place]?.ToString() == asked)
            {
                run.Kept($"The theme {asked} of the {place}, which is not here, is kept by name already.");
            }
            else
            {
                kept[place] = asked;
                run.NotUnderstood($"There is no theme {asked} for the {place} here. {Present(place)} stays, and the name is kept for an export.");
            }
        }
        await foreign.Keep(Kept, kept, stop);
    }

    public override async Task<JsonObject?> Export(CancellationToken stop)
    {
        var kept = await foreign.Of(Kept, stop);
        return new JsonObject { ["admin"] = kept["admin"]?.DeepClone() ?? Present("admin"), ["site"] = kept["site"]?.DeepClone() ?? Present("site") };
    }

    async Task Choose(string place, string theme, RecipeRun run, CancellationToken stop)
    {
        if (Present(place) == theme)
        {
            run.Kept($"The theme of the {place} is {theme} already.");
            return;
        }
        await settings.Change(s => { if (place == "admin") s.AdminTheme = theme; else s.SiteTheme = theme; }, stop);
        run.Changed($"The theme of the {place} is {theme}.");
    }

    string Present(string place) => place == "admin" ? site.Settings.AdminTheme : site.Settings.SiteTheme;

    static string? Asked(JsonObject body, string place) => Member(body, place) switch
    {
        null => null,
        JsonValue value when value.TryGetValue(out string? name) => name.Length is > 0 and <= 200 ? name : null,
        _ => throw new RuleBroken($"“{place}” must be the name of a theme."),
    };
}
