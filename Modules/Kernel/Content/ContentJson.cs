using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kernel.Modules;
using Kernel.Settings;

namespace Kernel.Content;

/// <summary>
/// An item as Orchard writes it: the envelope, then parts and fields as objects. One mapping serves import and export,
/// versions, comparison and the API. What nobody here understands stays in the item's parts, word for word.
/// </summary>
public sealed class ContentJson(ModuleCatalog catalog)
{
    static readonly HashSet<string> Envelope = new(StringComparer.Ordinal)
    {
        "ContentItemId", "ContentItemVersionId", "ContentType", "DisplayText", "Latest", "Published",
        "ModifiedUtc", "PublishedUtc", "CreatedUtc", "Owner", "Author",
    };

    public CodeType? TypeOf(string contentType) =>
        catalog.ContentTypes.FirstOrDefault(t => t.Name == contentType);

    public JsonObject Write(ContentItem item)
    {
        var json = new JsonObject
        {
            ["ContentItemId"] = item.Id,
            ["ContentItemVersionId"] = item.VersionId,
            ["ContentType"] = item.ContentType,
            ["DisplayText"] = item.DisplayText,
            ["Latest"] = true,
            ["Published"] = item.IsPublished,
            ["ModifiedUtc"] = item.ModifiedUtc,
            ["PublishedUtc"] = item.PublishedUtc,
            ["CreatedUtc"] = item.CreatedUtc,
            ["Owner"] = item.OwnerId,
            ["Author"] = item.Author,
        };
        foreach (var (name, part) in PartsOf(item)) json[name] = part?.DeepClone();

        if (TypeOf(item.ContentType) is { } type)
        {
            var own = json[type.Name] as JsonObject ?? [];
            json[type.Name] = own;
            foreach (var field in type.Fields)
            {
                var holder = own[field.Name] as JsonObject ?? [];
                own[field.Name] = holder;
                holder[field.ValueName] = Value(field, field.Property.GetValue(item));
            }
        }
        return json;
    }

    /// <summary>Writes the JSON's title, path, parts and fields onto the item; state, owner and times are the caller's to decide.</summary>
    /// <exception cref="RuleBroken">A value does not fit its field.</exception>
    public void Apply(JsonObject json, ContentItem item)
    {
        var parts = new JsonObject();
        foreach (var (name, part) in json)
            if (!Envelope.Contains(name)) parts[name] = part?.DeepClone();

        item.DisplayText = Text(json["DisplayText"]) ?? Text(parts["TitlePart"]?["Title"]) ?? item.DisplayText;
        if (Text(parts["AutoroutePart"]?["Path"]) is { Length: > 0 } path) item.Path = path.Trim('/').ToLowerInvariant();

        if (TypeOf(item.ContentType) is { } type && parts[type.Name] is JsonObject own)
        {
            foreach (var field in type.Fields) Take(item, field, own);
            if (own.Count == 0) parts.Remove(type.Name);
        }
        item.Parts = parts.ToJsonString(SiteJson.Options);
        item.Edited();
    }

    public static JsonObject PartsOf(ContentItem item) => JsonNode.Parse(item.Parts) as JsonObject ?? [];

    // What a column holds leaves the parts; what else stands beside it in the field stays.
    static void Take(ContentItem item, CodeField field, JsonObject own)
    {
        if (own[field.Name] is not JsonObject holder || !holder.ContainsKey(field.ValueName)) return;

        try
        {
            field.Property.SetValue(item, Read(field, holder[field.ValueName]));
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new RuleBroken($"“{field.Label}” cannot take this value.", field.Name);
        }
        holder.Remove(field.ValueName);
        if (holder.Count == 0) own.Remove(field.Name);
    }

    static JsonNode? Value(CodeField field, object? value) => field.FieldType switch
    {
        "ContentPickerField" => value is string { Length: > 0 } id ? new JsonArray(id) : new JsonArray(),
        _ => value is Enum word ? word.ToString() : JsonSerializer.SerializeToNode(value, SiteJson.Options),
    };

    static object? Read(CodeField field, JsonNode? json)
    {
        var type = Nullable.GetUnderlyingType(field.Property.PropertyType) ?? field.Property.PropertyType;
        if (field.FieldType == "ContentPickerField") return (json as JsonArray)?.FirstOrDefault()?.GetValue<string>() ?? "";
        if (json is null) return type == typeof(string) ? "" : type.IsValueType && Nullable.GetUnderlyingType(field.Property.PropertyType) is null ? Activator.CreateInstance(type) : null;
        if (type.IsEnum) return Enum.Parse(type, json.GetValue<string>(), ignoreCase: true);
        if (type == typeof(DateTime)) return json.GetValue<DateTime>().ToUniversalTime();
        return json.Deserialize(field.Property.PropertyType, SiteJson.Options);
    }

    static string? Text(JsonNode? json) => json is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
