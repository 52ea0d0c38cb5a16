using System.Text.Json.Nodes;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Settings;

namespace Learning.Templates;

/// <summary>
/// A page to begin from, as a file in the shape in which pages are stored: <c>Key</c>, <c>Title</c>, <c>Purpose</c>, <c>ForWhom</c>,
/// <c>Minutes</c> and a <c>FlowPart</c>. What is begun from it is a copy and belongs to whoever began it.
/// </summary>
internal sealed record PageTemplate(string Key, string Title, string Purpose, string ForWhom, int Minutes, JsonObject Parts)
{
    public static IReadOnlyList<PageTemplate> All { get; } = [.. Read().OrderBy(t => t.Minutes).ThenBy(t => t.Title, StringComparer.Ordinal)];

    static IEnumerable<PageTemplate> Read()
    {
        var assembly = typeof(PageTemplate).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("template/", StringComparison.Ordinal)))
        {
            using var file = assembly.GetManifestResourceStream(name)!;
            var json = (JsonObject)JsonNode.Parse(file)!;
            string Word(string member) => Loose.Text(json[member]) ?? throw new InvalidOperationException($"{name} does not say its {member}.");
            yield return new(Word("Key"), Word("Title"), Word("Purpose"), Word("ForWhom"), json["Minutes"]!.GetValue<int>(), new() { [Flow.Part] = json[Flow.Part]!.DeepClone() });
        }
    }

    /// <summary>Parts of a new page with the same blocks, under ids of their own.</summary>
    public static string Copied(JsonObject parts)
    {
        var fresh = new JsonObject();
        var flow = new Flow(fresh);
        var before = "";
        foreach (var block in new Flow(parts).Blocks)
        {
            var copy = Flow.Copy(block);
            flow.Put(new("", before, copy));
            before = Flow.IdOf(copy);
        }
        if (before.Length == 0) fresh[Flow.Part] = new JsonObject { ["Widgets"] = new JsonArray() };
        return fresh.ToJsonString(SiteJson.Options);
    }
}
