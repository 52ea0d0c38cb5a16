using System.Text.Json.Nodes;
using Kernel.Content;
using Microsoft.EntityFrameworkCore;

namespace Content.Reading;

/// <summary>The other items that an item names, fetched in one query: those that it picked, and the taxonomies of its terms.</summary>
sealed class Lookups
{
    readonly Dictionary<string, Link> links = [];
    readonly Dictionary<string, string> terms = [];

    public Link? LinkTo(string id) => links.GetValueOrDefault(id);

    public string? Term(string id) => terms.GetValueOrDefault(id);

    public static async Task<Lookups> For(JsonObject item, Visible visible, CancellationToken stop)
    {
        var found = new Lookups();
        var picked = Values(item, "ContentItemIds").Concat(Values(item, "TaxonomyContentItemId")).Distinct().ToArray();
        if (picked.Length == 0) return found;

        var rows = await visible.ForReaders.Where(i => picked.Contains(i.Id)).Select(i => new { i.Id, i.DisplayText, i.Path, i.Parts }).ToListAsync(stop);
        foreach (var row in rows)
        {
            if (row.Path is not null) found.links[row.Id] = new(row.DisplayText, Place.Of(row.Path));
            if (row.Parts.Contains("\"TaxonomyPart\"", StringComparison.Ordinal)) found.Take(Loose.Member(Loose.Member(JsonNode.Parse(row.Parts), "TaxonomyPart"), "Terms"));
        }
        return found;
    }

    void Take(JsonNode? list)
    {
        foreach (var term in Loose.Objects(list))
        {
            if (Loose.Text(term["ContentItemId"]) is { } id) terms[id] = Loose.Text(term["DisplayText"]) ?? "";
            Take(term["Terms"]);
        }
    }

    static IEnumerable<string> Values(JsonNode? json, string name) => json switch
    {
        JsonArray list => list.SelectMany(i => Values(i, name)),
        JsonObject item => item.SelectMany(m => m.Key != name ? Values(m.Value, name) : Loose.Text(m.Value) is { } one ? [one] : Loose.Texts(m.Value)),
        _ => [],
    };
}
