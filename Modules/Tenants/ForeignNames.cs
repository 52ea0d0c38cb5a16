using System.Text.Json.Nodes;
using Kernel.Data;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Tenants;

/// <summary>What recipes said and nothing here answers to: names of features and themes of another product, kept for the export.</summary>
sealed class ForeignNames(AppDb db)
{
    /// <summary>A JSON object under that name; empty when nothing is kept.</summary>
    public async Task<JsonObject> Of(string document, CancellationToken stop) =>
        await Row(document, stop) is { } row ? JsonNode.Parse(row.Json) as JsonObject ?? [] : [];

    /// <summary>Gives false when the very same is kept already.</summary>
    public async Task<bool> Keep(string document, JsonObject names, CancellationToken stop)
    {
        var json = names.ToJsonString(SiteJson.Options);
        var row = await Row(document, stop);
        if (row?.Json == json || row is null && names.Count == 0) return false;

        if (row is null) db.Add(new SiteDocument { Name = document, Json = json });
        else row.Json = json;
        await db.SaveChangesAsync(stop);
        return true;
    }

    Task<SiteDocument?> Row(string document, CancellationToken stop) => db.Set<SiteDocument>().SingleOrDefaultAsync(d => d.Name == document, stop);
}
