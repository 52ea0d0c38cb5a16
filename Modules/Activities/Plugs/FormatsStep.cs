using System.Text.Json;
using System.Text.Json.Nodes;
using Activities.Formats;
using Kernel;
using Kernel.Content;
using Kernel.Recipes;

namespace Activities.Plugs;

/// <summary>
/// The site's own formats, and which of those that ship are off:
/// <c>{ "name": "formats", "Formats": [ { "On": true, "File": { "format": "…" } }, { "Key": "after-action-review", "On": false } ] }</c>.
/// </summary>
internal sealed class FormatsStep(FormatShelf shelf, Kernel.Data.AppDb db) : RecipeStep
{
    static readonly JsonSerializerOptions indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override string Name => "formats";
    public override int Order => 40;

    public override Task Check(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var one in Objects(body, "Formats"))
            if (FileOf(one) is { } file && FormatReader.Read(file) is { Format: null } read) throw new RuleBroken("A format of this recipe is not in order. " + string.Join(" ", read.Faults.Take(5).Select(f => f.Said)));
            else if (FileOf(one) is null && Loose.Text(Member(one, "Key")) is null) throw new RuleBroken("A format needs a “File”, or the “Key” of one that ships.");
        return Task.CompletedTask;
    }

    public override async Task Apply(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var one in Objects(body, "Formats"))
        {
            var on = Loose.Flag(Member(one, "On")) ?? true;
            var file = FileOf(one);
            var key = file is null ? Loose.Text(Member(one, "Key"))! : FormatReader.Trusted(file).Key;
            var known = await shelf.Find(key, stop);
            if (file is null && known is null) run.Missing($"There is no format “{key}”.");
            else if (known is not null && known.IsOn == on && (file is null || Same(known.Json, file))) run.Kept(key);
            else
            {
                if (file is null) await shelf.Switch(key, on, stop);
                else await shelf.Keep(known is null ? null : key, file, on, stop);
                await db.SaveChangesAsync(stop);
                if (known is null) run.Made(key);
                else run.Changed(key);
            }
        }
    }

    public override async Task<JsonObject?> Export(CancellationToken stop)
    {
        var own = (await shelf.All(stop)).Where(f => !f.IsShipped || !f.IsOn).ToList();
        return own.Count == 0 ? null : new JsonObject
        {
            ["Formats"] = new JsonArray([.. own.Select(f => f.IsShipped ? new JsonObject { ["Key"] = f.Format.Key, ["On"] = f.IsOn } : new JsonObject { ["On"] = f.IsOn, ["File"] = JsonNode.Parse(f.Json) })]),
        };
    }

    static string? FileOf(JsonObject one) => Member(one, "File") is JsonObject file ? file.ToJsonString(indented) : null;

    static bool Same(string one, string other) => JsonNode.DeepEquals(JsonNode.Parse(one), JsonNode.Parse(other));
}
