using System.Text.Json.Nodes;
using Kernel.Data;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Recipes;

/// <summary>Steps that no module understands (yet), word for word, so that an export gives them back.</summary>
public sealed class KeptSteps(AppDb db)
{
    const string Prefix = "KeptStep:";

    /// <summary>Gives false when the very same step is kept already.</summary>
    public async Task<bool> Keep(RecipeStepSource step, CancellationToken stop)
    {
        var json = step.Body.ToJsonString(SiteJson.Options);
        var name = step.Name.ToLowerInvariant();
        var like = await db.Set<SiteDocument>().Where(d => d.Name.StartsWith(Prefix + name + ":")).ToListAsync(stop);
        if (like.Any(d => d.Json == json)) return false;

        db.Add(new SiteDocument { Name = $"{Prefix}{name}:{Id.New()}", Json = json });
        await db.SaveChangesAsync(stop);
        return true;
    }

    public async Task<IReadOnlyList<JsonObject>> All(CancellationToken stop)
    {
        var rows = await db.Set<SiteDocument>().AsNoTracking().Where(d => d.Name.StartsWith(Prefix)).ToListAsync(stop);
        // The id at the end of the name keeps the order in which they came.
        return [.. rows.OrderBy(r => r.Name[(r.Name.LastIndexOf(':') + 1)..], StringComparer.Ordinal).Select(r => (JsonObject)JsonNode.Parse(r.Json)!)];
    }
}
