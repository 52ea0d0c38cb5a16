using System.Collections.Frozen;
using Kernel;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Activities.Formats;

/// <summary>A format as it stands on the site's shelf.</summary>
/// <param name="Version">Of the row that a form begins from; 0 for none.</param>
internal sealed record ShelvedFormat(Format Format, string Json, bool IsShipped, bool IsOn, DateTime? SavedUtc, int Version);

/// <summary>The formats that ship, and the site's own.</summary>
internal sealed class FormatShelf(AppDb db, TimeProvider clock)
{
    // The files are a part of the program; a test reads each.
    static readonly FrozenDictionary<string, (string Json, Format Format)> shipped = Read().ToFrozenDictionary(f => f.Format.Key);

    public static IEnumerable<string> Shipped => shipped.Keys;

    public async Task<IReadOnlyList<ShelvedFormat>> All(CancellationToken stop)
    {
        var rows = await db.Set<FormatRow>().AsNoTracking().ToListAsync(stop);
        return
        [
            .. rows.Where(r => r.Json.Length > 0).OrderByDescending(r => r.SavedUtc).Select(r => new ShelvedFormat(FormatReader.Trusted(r.Json), r.Json, false, r.IsOn, r.SavedUtc, r.Version)),
            .. shipped.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => new ShelvedFormat(s.Value.Format, s.Value.Json, true, rows.Find(r => r.Key == s.Key)?.IsOn ?? true, null, 0)),
        ];
    }

    public async Task<ShelvedFormat?> Find(string key, CancellationToken stop) => (await All(stop)).FirstOrDefault(f => f.Format.Key == key);

    /// <summary>Those that people may begin here. For a subject, the site's own newest before those that ship.</summary>
    public async Task<IReadOnlyList<ShelvedFormat>> On(string subject, CancellationToken stop) => [.. (await All(stop)).Where(f => f.IsOn && f.Format.Subject == subject)];

    public async Task Switch(string key, bool on, CancellationToken stop)
    {
        if (await db.Set<FormatRow>().SingleOrDefaultAsync(r => r.Key == key, stop) is { } row) row.IsOn = on;
        else if (shipped.ContainsKey(key)) db.Add(new FormatRow { Key = key, IsOn = on, SavedUtc = clock.GetUtcNow().UtcDateTime });
    }

    /// <summary>Keeps a format of the site's own, new or in place of the former.</summary>
    /// <param name="key">Of the one that is changed; null for a new one.</param>
    /// <exception cref="RuleBroken">It is not in order; the sentences say where and why.</exception>
    public async Task<Format> Keep(string? key, string json, bool? on, CancellationToken stop)
    {
        var (format, faults) = FormatReader.Read(json);
        if (format is null) throw new RuleBroken(string.Join(" ", faults.Take(5).Select(f => f.Said)), "Json");
        if (shipped.ContainsKey(format.Key)) throw new RuleBroken($"“{format.Key}” is a format that ships with the site. Give yours another \"format\" key.", "Json");
        if (key is not null && format.Key != key) throw new RuleBroken($"This is the format “{key}”. To make another one, copy it.", "Json");

        var row = await db.Set<FormatRow>().SingleOrDefaultAsync(r => r.Key == format.Key, stop);
        if (row is not null && key is null) throw new RuleBroken($"There is a format “{format.Key}” already. Give this one another \"format\" key.", "Json");
        if (row is null) db.Add(row = new() { Key = format.Key });
        (row.Json, row.SavedUtc, row.IsOn) = (json, clock.GetUtcNow().UtcDateTime, on ?? row.IsOn);
        return format;
    }

    static IEnumerable<(string Json, Format Format)> Read()
    {
        var assembly = typeof(FormatShelf).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("format/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var json = reader.ReadToEnd();
            yield return (json, FormatReader.Trusted(json));
        }
    }
}
