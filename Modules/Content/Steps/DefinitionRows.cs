using System.Text.Json.Nodes;
using Kernel.Content;
using Kernel.Data;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Content.Steps;

enum Merged { Made, Changed, Kept }

/// <summary>Writes content definitions; the recipe step and the admin write the same way.</summary>
sealed class DefinitionRows(AppDb db, Definitions definitions)
{
    public async Task<Merged> PutType(JsonObject type, CancellationToken stop)
    {
        var name = DefinitionMerge.NameOf(type);
        var row = await db.Set<ContentTypeRow>().SingleOrDefaultAsync(t => t.Name == name, stop)
            ?? db.Add(new ContentTypeRow { Name = name, Json = "" }).Entity;
        (row.Json, var merged) = Put(row.Json, type, DefinitionMerge.Parts);
        await Save(stop);
        return merged;
    }

    public async Task<Merged> PutPart(JsonObject part, CancellationToken stop)
    {
        var name = DefinitionMerge.NameOf(part);
        var row = await db.Set<ContentPartRow>().SingleOrDefaultAsync(p => p.Name == name, stop)
            ?? db.Add(new ContentPartRow { Name = name, Json = "" }).Entity;
        (row.Json, var merged) = Put(row.Json, part, DefinitionMerge.Fields);
        await Save(stop);
        return merged;
    }

    static (string, Merged) Put(string there, JsonObject newcomer, string list)
    {
        if (there.Length == 0) return (newcomer.ToJsonString(SiteJson.Options), Merged.Made);

        var old = (JsonObject)JsonNode.Parse(there)!;
        var merged = DefinitionMerge.Of(old, newcomer, list);
        return JsonNode.DeepEquals(old, merged) ? (there, Merged.Kept) : (merged.ToJsonString(SiteJson.Options), Merged.Changed);
    }

    async Task Save(CancellationToken stop)
    {
        await db.SaveChangesAsync(stop);
        definitions.Changed();
    }
}
