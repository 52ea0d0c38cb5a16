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
    public string Hint => Code?.Hint ?? Loose.Text(Loose.Member(OwnSettings, "Hint")) ?? Text("Description") ?? "";
    public string Editor => Code?.Editor.ToString() ?? Text("Editor") ?? "Standard";
    public string Position => Text("Position") ?? "5";
    public bool IsRequired => Code?.Required ?? Loose.Flag(Loose.Member(OwnSettings, "Required")) ?? false;

    /// <summary>The settings that belong to this type of field, such as <c>TextFieldSettings</c>.</summary>
    public JsonNode? OwnSettings => Settings[$"{FieldType}Settings"];

    // Before rc2 the settings stood flat in the bag.
    string? Text(string name) => Loose.Word(Loose.Member(Settings["ContentPartFieldSettings"], name)) ?? Loose.Word(Settings[name]);
}

/// <summary>A part as a type has it: <see cref="Name"/> is its key in the item's JSON, <see cref="PartName"/> what it is.</summary>
public sealed record PartDefinition(string Name, string PartName, JsonObject Settings, IReadOnlyList<FieldDefinition> Fields)
{
    public string Label => Text("DisplayName") ?? Name;
    public string Position => Text("Position") ?? "5";

    string? Text(string name) => Loose.Word(Loose.Member(Settings["ContentTypePartSettings"], name)) ?? Loose.Word(Settings[name]);
}

/// <summary>A content type as the admin shows it: what code declares and what editors and imports added.</summary>
public sealed record TypeDefinition(string Name, string DisplayName, JsonObject Settings, IReadOnlyList<PartDefinition> Parts, CodeType? Code)
{
    public bool IsCreatable => Code?.Options.Creatable ?? Setting("Creatable");
    public bool IsListable => Code is not null || Setting("Listable") || Setting("Creatable");
    public string Description => Code?.Options.Description ?? Loose.Text(Loose.Member(Settings["ContentTypeSettings"], "Description")) ?? "";

    /// <summary>The part that is of this kind, under whatever name.</summary>
    public PartDefinition? PartOf(string partName) => Parts.FirstOrDefault(p => p.PartName == partName);

    /// <summary>A type that nobody defined, as imports bring them: its parts are those that its item has.</summary>
    public static TypeDefinition Unknown(string contentType, JsonObject item) => new(contentType, contentType, [],
        [.. item.Where(m => m.Value is JsonObject && !ContentJson.IsEnvelope(m.Key)).Select(m => new PartDefinition(m.Key, m.Key, [], []))], null);

    // Before rc2 the settings stood flat in the bag, as words.
    bool Setting(string name) =>
        Loose.Flag(Loose.Member(Settings["ContentTypeSettings"], name) ?? Settings[$"ContentTypeSettings.{name}"] ?? Settings[name]) ?? false;
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

        var off = catalog.ContentTypes.Where(t => !site.Has(t.Module)).Select(t => t.Name).ToHashSet();
        return catalog.ContentTypes.Select(t => t.Name).Union(types.Keys).Where(name => !off.Contains(name))
            .Order(StringComparer.Ordinal)
            .ToDictionary(name => name, name => Merge(name, types.GetValueOrDefault(name), parts));
    }

    TypeDefinition Merge(string name, JsonObject? row, Dictionary<string, JsonObject> parts)
    {
        var code = catalog.ContentTypes.FirstOrDefault(t => t.Name == name);
        var attached = Loose.Objects(row?["ContentTypePartDefinitionRecords"])
            .Select(p => Part(p, code, parts))
            .OrderBy(p => p.Position, DottedOrder.Comparer)
            .ToList();
        // A type made in code always has its own part, first.
        if (code is not null && attached.All(p => p.Name != name))
            attached.Insert(0, Part(new JsonObject { ["PartName"] = name, ["Name"] = name }, code, parts));

        return new(name, Loose.Text(row?["DisplayName"]) ?? code?.DisplayName ?? name, row?["Settings"] as JsonObject ?? [], attached, code);
    }

    static PartDefinition Part(JsonObject attached, CodeType? code, Dictionary<string, JsonObject> parts)
    {
        var partName = Loose.Text(attached["PartName"]) ?? "";
        var declared = code?.Name == partName ? code.Fields.Select(f => new FieldDefinition(f.Name, f.FieldType, [], f)) : [];
        var added = Loose.Objects(parts.GetValueOrDefault(partName)?["ContentPartFieldDefinitionRecords"])
            .Select(f => new FieldDefinition(Loose.Text(f["Name"]) ?? "", Loose.Text(f["FieldName"]) ?? "", f["Settings"] as JsonObject ?? []))
            .OrderBy(f => f.Position, DottedOrder.Comparer);

        return new(Loose.Text(attached["Name"]) ?? partName, partName, attached["Settings"] as JsonObject ?? [],
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
