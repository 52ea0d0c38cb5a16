using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kernel;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Cohorts.Formats;

/// <param name="Version">Of the row that a form begins from; 0 for one that ships.</param>
internal sealed record ShelvedCohort(CohortFormat Format, string Json, bool IsShipped, int Version);

/// <summary>The formats that ship, and the site's own.</summary>
internal sealed class CohortShelf(AppDb db, TimeProvider clock)
{
    /// <summary>As people read a file.</summary>
    public static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // The files are a part of the program; a test reads each.
    static readonly FrozenDictionary<string, ShelvedCohort> shipped = Read().ToFrozenDictionary(f => f.Format.Key);

    /// <summary>The one that is meant where none is named.</summary>
    public const string Usual = "cohort";

    public static IEnumerable<ShelvedCohort> Shipped => shipped.Values;

    public async Task<IReadOnlyList<ShelvedCohort>> All(CancellationToken stop) =>
        [.. shipped.Values.OrderBy(s => s.Format.Key, StringComparer.Ordinal),
            .. (await db.Set<CohortFormatRow>().AsNoTracking().OrderBy(r => r.Key).ToListAsync(stop)).Select(r => new ShelvedCohort(CohortFormat.Read(r.Json), r.Json, false, r.Version))];

    public async Task<ShelvedCohort?> Find(string key, CancellationToken stop) => (await All(stop)).FirstOrDefault(f => f.Format.Key == key);

    /// <param name="key">Of the one that is changed; null for a new one.</param>
    /// <exception cref="RuleBroken">It is not in order; the sentence says where and why.</exception>
    public async Task<CohortFormat> Keep(string? key, string json, CancellationToken stop)
    {
        var format = CohortFormat.Read(json);
        if (shipped.ContainsKey(format.Key)) throw new RuleBroken($"“{format.Key}” is a format that ships with the site. Give yours another “format” key.", "Json");
        if (key is not null && format.Key != key) throw new RuleBroken($"This is the format “{key}”. To make another one, copy it.", "Json");

        var row = await db.Set<CohortFormatRow>().SingleOrDefaultAsync(r => r.Key == format.Key, stop);
        if (row is not null && key is null) throw new RuleBroken($"There is a format “{format.Key}” already. Give this one another “format” key.", "Json");
        if (row is null) db.Add(row = new() { Key = format.Key, Json = json });
        (row.Json, row.SavedUtc) = (json, clock.UtcNow());
        return format;
    }

    static IEnumerable<ShelvedCohort> Read()
    {
        var assembly = typeof(CohortShelf).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("cohort/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var json = reader.ReadToEnd();
            yield return new(CohortFormat.Read(json), json, true, 0);
        }
    }
}
