using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Data;

namespace Content.Steps;

/// <summary>One item as a recipe brings it, looked at before anything is written.</summary>
sealed record ContentEntry(JsonObject Json, string Id, string ContentType, bool Published, bool Latest)
{
    const int LongestType = 200;

    public string? VersionId => Loose.Text(Json["ContentItemVersionId"]) is { Length: > 0 } id ? id : null;

    /// <summary>How the report calls it.</summary>
    public string Called => $"{ContentType} “{Loose.Text(Json["DisplayText"]) ?? Loose.Text(Loose.Member(Json["TitlePart"], "Title")) ?? Id}”";

    /// <exception cref="RuleBroken">It cannot be an item; the sentence names which and why.</exception>
    public static ContentEntry Of(JsonObject json, int number)
    {
        var id = Loose.Text(json["ContentItemId"]) ?? "";
        if (id.Length == 0) throw new RuleBroken($"Item {number} has no ContentItemId. Give it one, such as \"[js: uuid()]\".");
        if (id.Length > Kernel.Data.Id.Length) throw new RuleBroken($"The ContentItemId of item {number} is longer than {Kernel.Data.Id.Length} characters. Shorten it.");

        var type = Loose.Text(json["ContentType"]) ?? "";
        if (type.Length is 0 or > LongestType) throw new RuleBroken($"The item “{id}” has no ContentType that could be used. Name the type, such as \"Page\".");
        if (Loose.Text(json["ContentItemVersionId"]) is { Length: > Kernel.Data.Id.Length }) throw new RuleBroken($"The ContentItemVersionId of the item “{id}” is longer than {Kernel.Data.Id.Length} characters. Shorten it.");

        foreach (var member in new[] { "ContentItemVersionId", "DisplayText", "Owner", "Author" })
            if (json[member] is not null && Loose.Text(json[member]) is null) throw new RuleBroken($"“{member}” of the item “{id}” must be text.");
        foreach (var member in new[] { "Latest", "Published" })
            if (json[member] is not null && Loose.Flag(json[member]) is null) throw new RuleBroken($"“{member}” of the item “{id}” must be true or false.");
        foreach (var member in new[] { "CreatedUtc", "ModifiedUtc", "PublishedUtc" })
            if (json[member] is not null && Loose.Time(json[member]) is null) throw new RuleBroken($"“{member}” of the item “{id}” must be a time, such as \"2026-01-31T12:00:00Z\".");

        return new(json, id, type, Loose.Flag(json["Published"]) ?? false, Loose.Flag(json["Latest"]) ?? false);
    }

    /// <summary>An item may stand in one list; a ring of lists would have no beginning.</summary>
    /// <exception cref="RuleBroken">Some items contain each other.</exception>
    public static void CheckRings(IEnumerable<ContentEntry> entries)
    {
        var above = new Dictionary<string, string>();
        foreach (var entry in entries)
            if (Loose.Text(Loose.Member(entry.Json["ContainedPart"], "ListContentItemId")) is { Length: > 0 } list) above[entry.Id] = list;

        var sound = new HashSet<string>();
        foreach (var start in above.Keys)
        {
            var way = new HashSet<string>();
            for (var at = start; at is not null && !sound.Contains(at); at = above.GetValueOrDefault(at))
                if (!way.Add(at)) throw new RuleBroken($"The item “{at}” stands in a list that stands in itself. Take it out of one of them.");
            sound.UnionWith(way);
        }
    }
}
