using System.Text.Json;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Settings;

/// <summary>Reads and writes the site's documents inside the caller's transaction.</summary>
public sealed class SettingsDocument(AppDb db, Site site)
{
    /// <summary>Changes the settings and saves them. What is being changed is read from the database, not from memory.</summary>
    public async Task Change(Action<SiteSettings> change, CancellationToken stop)
    {
        var row = await Row(SiteSettings.Document, stop);
        var settings = row is null ? new SiteSettings() : JsonSerializer.Deserialize<SiteSettings>(row.Json, SiteJson.Options)!;
        change(settings);
        await Store(row, SiteSettings.Document, JsonSerializer.Serialize(settings, SiteJson.Options), stop);
    }

    /// <summary>Changes one module's group of settings.</summary>
    public Task Change<T>(Action<T> change, CancellationToken stop) where T : class, new() => Change(settings =>
    {
        var group = settings.Properties.TryGetValue(typeof(T).Name, out var json) ? json.Deserialize<T>(SiteJson.Options)! : new T();
        change(group);
        settings.Properties[typeof(T).Name] = JsonSerializer.SerializeToElement(group, SiteJson.Options);
    }, stop);

    /// <summary>Sets which modules are on. The caller has seen to what they require.</summary>
    public async Task SetFeatures(IEnumerable<string> ids, CancellationToken stop) =>
        await Store(await Row(Sites.FeaturesDocument, stop), Sites.FeaturesDocument, JsonSerializer.Serialize(ids.Order(StringComparer.Ordinal)), stop);

    Task<SiteDocument?> Row(string name, CancellationToken stop) => db.Set<SiteDocument>().SingleOrDefaultAsync(d => d.Name == name, stop);

    async Task Store(SiteDocument? row, string name, string json, CancellationToken stop)
    {
        if (row is null) db.Add(new SiteDocument { Name = name, Json = json });
        else row.Json = json;
        await db.SaveChangesAsync(stop);
        site.State = await Sites.Read(db, stop);
    }
}
