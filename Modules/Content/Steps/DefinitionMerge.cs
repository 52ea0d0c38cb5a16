using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;

namespace Content.Steps;

/// <summary>
/// Orchard's rules for a definition that meets one that is there: settings are merged, parts and fields are added,
/// nothing is removed, and a display name stays when the newcomer brings none.
/// </summary>
static class DefinitionMerge
{
    public const string Parts = "ContentTypePartDefinitionRecords";
    public const string Fields = "ContentPartFieldDefinitionRecords";

    const int LongestName = 200;

    /// <exception cref="RuleBroken">The definition has another shape than Orchard gives them.</exception>
    public static void Check(JsonObject definition, string list)
    {
        var name = NameOf(definition);
        CheckSettings(definition, name);
        if (definition[list] is null) return;
        if (definition[list] is not JsonArray records || records.Any(r => r is not JsonObject)) throw new RuleBroken($"“{list}” of “{name}” must be a list of objects.");

        foreach (var record in records.Cast<JsonObject>())
        {
            if (list == Parts && Loose.Text(record["PartName"]) is not { Length: > 0 }) throw new RuleBroken($"A part of “{name}” has no PartName.");
            if (list == Fields && (Loose.Text(record["Name"]) is not { Length: > 0 } || Loose.Text(record["FieldName"]) is not { Length: > 0 })) throw new RuleBroken($"A field of “{name}” needs both a Name and a FieldName.");
            CheckSettings(record, name);
        }
    }

    /// <exception cref="RuleBroken">It has none.</exception>
    public static string NameOf(JsonObject definition) => Loose.Text(definition["Name"]) switch
    {
        { Length: > 0 and <= LongestName } name => name,
        { Length: > LongestName } => throw new RuleBroken($"The name of a content type or part is longer than {LongestName} characters. Shorten it."),
        _ => throw new RuleBroken("A content type or part has no Name. Give it one."),
    };

    /// <summary>What is there after the newcomer came.</summary>
    public static JsonObject Of(JsonObject there, JsonObject newcomer, string list)
    {
        var merged = (JsonObject)there.DeepClone();
        foreach (var (key, value) in newcomer)
        {
            if (key == list) Records(merged, newcomer, list);
            else if (key == "Settings") merged[key] = Settings(merged[key], value);
            else if (key != "DisplayName" || Loose.Text(value) is { Length: > 0 }) merged[key] = value?.DeepClone();
        }
        return merged;
    }

    static void Records(JsonObject merged, JsonObject newcomer, string list)
    {
        var records = merged[list] as JsonArray ?? [];
        merged[list] = records;
        foreach (var record in Loose.Objects(newcomer[list]))
        {
            var twin = records.OfType<JsonObject>().FirstOrDefault(r => Key(r) == Key(record));
            if (twin is null) records.Add(record.DeepClone());
            else records[records.IndexOf(twin)] = Of(twin, record, list);
        }
    }

    // A part is known by the name that it has on the type, which is its own where it has no other.
    static string? Key(JsonObject record) => Loose.Text(record["Name"]) ?? Loose.Text(record["PartName"]);

    static JsonNode? Settings(JsonNode? there, JsonNode? newcomer)
    {
        if (there is not JsonObject old || newcomer is not JsonObject fresh) return (newcomer ?? there)?.DeepClone();

        var merged = (JsonObject)old.DeepClone();
        foreach (var (key, value) in fresh) merged[key] = Settings(merged[key], value);
        return merged;
    }

    static void CheckSettings(JsonObject record, string name)
    {
        if (record["Settings"] is not (null or JsonObject)) throw new RuleBroken($"“Settings” in “{name}” must be an object.");
    }
}
