using System.Text.Json;
using System.Text.Json.Nodes;
using Kernel.Content;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Content.Editing;

/// <summary>Draws up the form of an item from its definition, or where nobody defined its type, from what it holds.</summary>
sealed class ItemForms(Definitions definitions, Visible visible, Site site)
{
    static readonly JsonSerializerOptions Readable = new(SiteJson.Options) { WriteIndented = true };

    // Parts that the form shows in other ways, or that hold nothing to be seen.
    static readonly string[] Quiet = ["TitlePart", "AutoroutePart", "ContainedPart"];

    public async Task<ItemForm> Of(string contentType, JsonObject item, CancellationToken stop)
    {
        var type = await definitions.Of(contentType, stop) ?? TypeDefinition.Unknown(contentType, item);
        var terms = await Terms(type, stop);
        var inputs = type.Parts.SelectMany(p => InputsOf(p, id => terms.GetValueOrDefault(id) ?? [])).Where(i => i.Fits(item)).ToList();
        return new(type, inputs, [.. KeptIn(item, type, inputs)]);
    }

    IEnumerable<Input> InputsOf(PartDefinition part, Func<string, IReadOnlyList<Choice>> terms)
    {
        if (FieldInputs.Of(part) is { } body) yield return body;
        foreach (var field in part.Fields.Where(f => f.Code is not { ReadOnly: true }))
            foreach (var input in FieldInputs.Of(part.Name, field, site.TimeZone, terms)) yield return input;
    }

    static IEnumerable<KeptPiece> KeptIn(JsonObject item, TypeDefinition type, List<Input> inputs)
    {
        foreach (var (name, value) in item)
        {
            if (ContentJson.IsEnvelope(name) || Quiet.Contains(name) || value is null or JsonObject { Count: 0 }) continue;

            var part = type.Parts.FirstOrDefault(p => p.Name == name);
            if (value is not JsonObject fields)
            {
                yield return new(name, value.ToJsonString(Readable));
                continue;
            }
            // What an input shows is seen already; the rest of the part is shown field by field.
            foreach (var (key, field) in fields)
                if (field is not null && !inputs.Any(i => i.Place[0] == name && i.Place[1] == key))
                    yield return new($"{part?.Label ?? name}: {part?.Fields.FirstOrDefault(f => f.Name == key)?.Label ?? key}", field.ToJsonString(Readable));
        }
    }

    async Task<Dictionary<string, IReadOnlyList<Choice>>> Terms(TypeDefinition type, CancellationToken stop)
    {
        var ids = type.Parts.SelectMany(p => p.Fields).Where(f => f.FieldType == "TaxonomyField").Select(FieldInputs.TaxonomyOf).Where(i => i.Length > 0).Distinct().ToArray();
        if (ids.Length == 0) return [];

        var rows = await visible.ForEditors.Where(i => ids.Contains(i.Id)).Select(i => new { i.Id, i.Parts }).ToListAsync(stop);
        return rows.ToDictionary(r => r.Id, r => (IReadOnlyList<Choice>)[.. TermsOf(Loose.Member(Loose.Member(JsonNode.Parse(r.Parts), "TaxonomyPart"), "Terms"))]);
    }

    static IEnumerable<Choice> TermsOf(JsonNode? list) => Loose.Objects(list).SelectMany(term =>
        TermsOf(term["Terms"]).Prepend(new(Loose.Text(term["ContentItemId"]) ?? "", Loose.Text(term["DisplayText"]) ?? "")));
}
