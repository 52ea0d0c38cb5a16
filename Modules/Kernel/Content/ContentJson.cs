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

    /// <summary>Is it a member of the item itself, not one of its parts?</summary>
    public static bool IsEnvelope(string name) => Envelope.Contains(name);

    public CodeType? TypeOf(string contentType) =>
        catalog.ContentTypes.FirstOrDefault(t => t.Name == contentType);

    public JsonObject Write(ContentItem item)
    {
        var json = new JsonObject { ["ContentItemId"] = item.Id };
        if (item.VersionId is not null) json["ContentItemVersionId"] = item.VersionId;
        json["ContentType"] = item.ContentType;
        json["DisplayText"] = item.DisplayText;
        json["Latest"] = true;
        json["Published"] = item.IsPublished;
        json["ModifiedUtc"] = item.ModifiedUtc;
        if (item.PublishedUtc is not null) json["PublishedUtc"] = item.PublishedUtc;
        json["CreatedUtc"] = item.CreatedUtc;
        json["Owner"] = item.OwnerId;
        json["Author"] = item.Author;
        foreach (var (name, part) in PartsOf(item)) json[name] = part?.DeepClone();

        if (TypeOf(item.ContentType) is { } type) CodeFields.Write(type, item, json);
        return json;
    }

    /// <summary>Writes the JSON's title, path, parts and fields onto the item; state, owner and times are the caller's to decide.</summary>
    /// <param name="isImport">Imports also set the fields that editors only look at.</param>
    /// <exception cref="RuleBroken">A value does not fit its field.</exception>
    public void Apply(JsonObject json, ContentItem item, bool isImport = false)
    {
        var parts = new JsonObject();
        foreach (var (name, part) in json)
            if (!Envelope.Contains(name)) parts[name] = part?.DeepClone();

        item.DisplayText = Fitting(Loose.Text(json["DisplayText"]) ?? Loose.Text(Loose.Member(parts["TitlePart"], "Title")) ?? item.DisplayText, "The title", "DisplayText");
        if (PathIn(parts) is { Length: > 0 } path) item.Path = Fitting(path, "The address", "Path");
        item.ContainerId = Loose.Text(Loose.Member(parts["ContainedPart"], "ListContentItemId")) is { Length: > 0 and <= Data.Id.Length } container ? container : null;

        if (TypeOf(item.ContentType) is { } type && parts[type.Name] is JsonObject own)
        {
            CodeFields.Take(type, item, own, isImport);
            if (own.Count == 0) parts.Remove(type.Name);
        }
        item.Parts = parts.ToJsonString(SiteJson.Options);
        item.Edited();
    }

    public static JsonObject PartsOf(ContentItem item) => JsonNode.Parse(item.Parts) as JsonObject ?? [];

    /// <summary>The path that the JSON asks for, as columns keep paths: small letters, no slash at either end.</summary>
    public static string? PathIn(JsonObject json) =>
        Loose.Text(Loose.Member(json["AutoroutePart"], "Path"))?.Trim().Trim('/').ToLowerInvariant();

    static string Fitting(string text, string what, string on) => text.Length <= ContentItem.LongestText ? text
        : throw new RuleBroken($"{what} is longer than {ContentItem.LongestText:N0} characters. Shorten it.", on);
}
