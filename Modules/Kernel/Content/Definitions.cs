using System.Text.Json;
using System.Text.Json.Nodes;
using Kernel.Data;
using Kernel.Modules;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Content;

/// <summary>A content type that an import or an editor defined, or what they added to one made in code. Kept in Orchard's shape.</summary>
public sealed class ContentTypeRow : Row, IVersioned, IMapped
{
    public required string Name { get; init; }
    public required string Json { get; set; }
    public int Version { get; set; }

    public static void Map(ModelBuilder model) => model.Entity<ContentTypeRow>().HasKey(t => t.Name);
}

/// <summary>A part with its fields, in Orchard's shape.</summary>
public sealed class ContentPartRow : Row, IVersioned, IMapped
{
    public required string Name { get; init; }
    public required string Json { get; set; }
    public int Version { get; set; }

    public static void Map(ModelBuilder model) => model.Entity<ContentPartRow>().HasKey(p => p.Name);
}

/// <summary>A field of a part: its name, its type's name (<c>TextField</c>) and its settings.</summary>
public sealed record FieldDefinition(string Name, string FieldType, JsonObject Settings, CodeField? Code = null)
{
    public string Label => Code?.Label ?? Text("DisplayName") ?? Name;
    public string Hint => Code?.Hint ?? Settings[$"{FieldType}Settings"]?["Hint"]?.ToString() ?? Text("Description") ?? "";
    public string Editor => Code?.Editor.ToString() ?? Text("Editor") ?? "Standard";
    string? Text(string name) => Settings["ContentPartFieldSettings"]?[name]?.ToString();
}

/// <summary>A part as a type has it: <see cref="Name"/> is its key in the item's JSON, <see cref="PartName"/> what it is.</summary>
public sealed record PartDefinition(string Name, string PartName, JsonObject Settings, IReadOnlyList<FieldDefinition> Fields)
{
    public string Label => Settings["ContentTypePartSettings"]?["DisplayName"]?.ToString() ?? Name;
    public string Position => Settings["ContentTypePartSettings"]?["Position"]?.ToString() ?? "5";
}

/// <summary>A content type as the admin shows it: what code declares and what editors and imports added.</summary>
public sealed record TypeDefinition(string Name, string DisplayName, JsonObject Settings, IReadOnlyList<PartDefinition> Parts, CodeType? Code)
{
    public bool IsCreatable => Code?.Options.Creatable ?? Setting("Creatable");
    public bool IsListable => Code is not null || Setting("Listable") || Setting("Creatable");
    public string Description => Code?.Options.Description ?? Settings["ContentTypeSettings"]?["Description"]?.ToString() ?? "";

    // Before rc2 the settings stood flat in the bag, as words.
    bool Setting(string name) => (Settings["ContentTypeSettings"]?[name] ?? Settings[$"ContentTypeSettings.{name}"] ?? Settings[name])?.ToString() is { } word
        && bool.TryParse(word, out var yes) && yes;
}

/// <summary>All content types of the site.</summary>
public sealed class Definitions(AppDb db, ModuleCatalog catalog, Site site)
{
    Dictionary<string, TypeDefinition>? all;

    public async Task<IReadOnlyCollection<TypeDefinition>> All(CancellationToken stop) => (all ??= await Load(stop)).Values;

    public async Task<TypeDefinition?> Of(string contentType, CancellationToken stop) =>
        (all ??= await Load(stop)).GetValueOrDefault(contentType);

    /// <summary>Called after definitions were written in this scope.</summary>
    public void Changed() => all = null;

    async Task<Dictionary<string, TypeDefinition>> Load(CancellationToken stop)
    {
        var types = await db.Set<ContentTypeRow>().AsNoTracking().ToDictionaryAsync(t => t.Name, t => Parse(t.Json), stop);
        var parts = await db.Set<ContentPartRow>().AsNoTracking().ToDictionaryAsync(p => p.Name, p => Parse(p.Json), stop);

        return catalog.ContentTypes.Where(t => site.Has(t.Module)).Select(t => t.Name).Union(types.Keys)
            .Order(StringComparer.Ordinal)
            .ToDictionary(name => name, name => Merge(name, types.GetValueOrDefault(name), parts));
    }

    TypeDefinition Merge(string name, JsonObject? row, Dictionary<string, JsonObject> parts)
    {
        var code = catalog.ContentTypes.FirstOrDefault(t => t.Name == name);
        var attached = (row?["ContentTypePartDefinitionRecords"] as JsonArray ?? []).OfType<JsonObject>()
            .Select(p => Part(p, code, parts))
            .OrderBy(p => p.Position, DottedOrder.Comparer)
            .ToList();
        // A type made in code always has its own part, first.
        if (code is not null && attached.All(p => p.Name != name))
            attached.Insert(0, Part(new JsonObject { ["PartName"] = name, ["Name"] = name }, code, parts));

        return new(name, row?["DisplayName"]?.ToString() ?? code?.DisplayName ?? name, row?["Settings"] as JsonObject ?? [], attached, code);
    }

    static PartDefinition Part(JsonObject attached, CodeType? code, Dictionary<string, JsonObject> parts)
    {
        var partName = attached["PartName"]?.ToString() ?? "";
        var declared = code?.Name == partName ? code.Fields.Select(f => new FieldDefinition(f.Name, f.FieldType, [], f)) : [];
        var added = (parts.GetValueOrDefault(partName)?["ContentPartFieldDefinitionRecords"] as JsonArray ?? []).OfType<JsonObject>()
            .Select(f => new FieldDefinition(f["Name"]?.ToString() ?? "", f["FieldName"]?.ToString() ?? "", f["Settings"] as JsonObject ?? []));

        return new(attached["Name"]?.ToString() ?? partName, partName, attached["Settings"] as JsonObject ?? [],
            [.. declared.Concat(added).DistinctBy(f => f.Name)]);
    }

    static JsonObject Parse(string json) => JsonNode.Parse(json) as JsonObject ?? [];
}

/// <summary>Orchard's positions: dotted numbers, so that 10 stands after 9 and 5.1 between 5 and 6.</summary>
static class DottedOrder
{
    public static readonly Comparer<string> Comparer = Comparer<string>.Create(Compare);

    static int Compare(string? a, string? b)
    {
        var (left, right) = ((a ?? "").Split('.'), (b ?? "").Split('.'));
        for (var at = 0; at < Math.Max(left.Length, right.Length); at++)
        {
            var order = Number(left, at).CompareTo(Number(right, at));
            if (order != 0) return order;
        }
        return 0;
    }

    static double Number(string[] parts, int at) => at < parts.Length && double.TryParse(parts[at], System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
}
