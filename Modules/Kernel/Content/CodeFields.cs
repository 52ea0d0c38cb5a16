using System.Text.Json;
using System.Text.Json.Nodes;
using Kernel.Settings;

namespace Kernel.Content;

/// <summary>Moves the fields of a type made in code between the item's columns and Orchard's JSON.</summary>
static class CodeFields
{
    public static void Write(CodeType type, ContentItem item, JsonObject json)
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

    public static void Take(CodeType type, ContentItem item, JsonObject own, bool isImport)
    {
        foreach (var field in type.Fields)
        {
            if (own[field.Name] is not JsonObject holder || !holder.ContainsKey(field.ValueName)) continue;

            // A draft holds what a count was when it was begun; what the site counted since stays.
            if (isImport || !field.ReadOnly) Set(item, field, holder[field.ValueName]);
            // What a column holds leaves the parts; what else stands beside it in the field stays.
            holder.Remove(field.ValueName);
            if (holder.Count == 0) own.Remove(field.Name);
        }
    }

    /// <summary>Sets what fits; what does not stays as the class has it.</summary>
    public static void Fill(IReadOnlyList<CodeField> fields, object values, JsonObject own)
    {
        foreach (var field in fields)
        {
            if (own[field.Name] is not JsonObject holder || holder[field.ValueName] is not { } json) continue;
            try
            {
                field.Property.SetValue(values, Read(field, json));
            }
            catch (Exception e) when (IsMisfit(e)) { }
        }
    }

    static bool IsMisfit(Exception e) => e is JsonException or FormatException or InvalidOperationException or ArgumentException or OverflowException;

    static void Set(ContentItem item, CodeField field, JsonNode? json)
    {
        object? value;
        try
        {
            value = Read(field, json);
        }
        catch (Exception e) when (IsMisfit(e))
        {
            throw new RuleBroken($"“{field.Label}” cannot take this value.", field.Name);
        }
        if (value is string text && text.Length > field.MaxLength) throw new RuleBroken($"“{field.Label}” is longer than {field.MaxLength:N0} characters. Shorten it.", field.Name);

        field.Property.SetValue(item, value);
    }

    static JsonNode? Value(CodeField field, object? value) => field.FieldType switch
    {
        "ContentPickerField" => value is string { Length: > 0 } id ? new JsonArray(id) : new JsonArray(),
        _ => value is Enum word ? word.ToString() : JsonSerializer.SerializeToNode(value, SiteJson.Options),
    };

    static object? Read(CodeField field, JsonNode? json)
    {
        var nullable = Nullable.GetUnderlyingType(field.Property.PropertyType);
        var type = nullable ?? field.Property.PropertyType;
        if (field.FieldType == "ContentPickerField") return Loose.Texts(json).FirstOrDefault() ?? "";
        if (json is null) return type == typeof(string) ? "" : type.IsValueType && nullable is null ? Activator.CreateInstance(type) : null;
        if (type.IsEnum) return Word(type, Loose.Text(json));
        if (type == typeof(DateTime)) return Loose.Time(json) ?? throw new FormatException();
        // Orchard writes whole numbers as 3.0 too.
        if (type == typeof(int) || type == typeof(long)) return Convert.ChangeType(Whole(json.Deserialize<decimal>(SiteJson.Options)), type, System.Globalization.CultureInfo.InvariantCulture);
        return json.Deserialize(field.Property.PropertyType, SiteJson.Options);
    }

    static object Word(Type type, string? text) =>
        Enum.TryParse(type, text, ignoreCase: true, out var word) && Enum.IsDefined(type, word) ? word : throw new FormatException();

    static decimal Whole(decimal number) => decimal.Truncate(number) == number ? number : throw new FormatException();
}
