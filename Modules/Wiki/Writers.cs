using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Wiki;

/// <summary>Who wrote on a page.</summary>
internal sealed class Writers(AppDb db, Viewer me)
{
    const int Named = 3;

    /// <summary>Those who saved after a version, as they stand in a sentence: “Ben”, “Ben and Ana”, “You, in another window,”.</summary>
    public async Task<string> Since(string pageId, int number, CancellationToken stop)
    {
        var ids = await db.Set<WikiVersion>().Where(v => v.PageId == pageId && v.Number > number).OrderBy(v => v.Number).Select(v => v.AuthorId).ToListAsync(stop);
        var others = ids.Where(id => id != me.Id).Distinct().ToList();
        if (others.Count == 0) return ids.Count == 0 ? "An editor of the site" : "You, in another window,";

        var people = await db.Set<Person>().Where(p => others.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.DisplayName, stop);
        return Listed(others.ConvertAll(id => people.GetValueOrDefault(id) ?? Face.Gone.DisplayName));
    }

    /// <summary>Names as they stand in a sentence; of many only the first.</summary>
    public static string Listed(IReadOnlyList<string> names) => names.Count switch
    {
        0 => Face.Gone.DisplayName,
        > Named => $"{names[0]} and {names.Count - 1} others",
        _ => Kernel.Pages.Listed.And(names),
    };

    /// <summary>The id of somebody with this user name; empty when nobody has it.</summary>
    public async Task<string> IdOf(string userName, CancellationToken stop)
    {
        var name = userName.ToUpperInvariant();
        return await db.Set<Person>().Where(p => p.NormalizedUserName == name).Select(p => p.Id).SingleOrDefaultAsync(stop) ?? "";
    }

    /// <summary>Everybody who wrote on it, whoever wrote most first.</summary>
    public async Task<IReadOnlyList<Face>> Of(string pageId, CancellationToken stop)
    {
        var counts = await db.Set<WikiVersion>().Where(v => v.PageId == pageId).GroupBy(v => v.AuthorId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var people = await db.Set<Person>().Where(p => counts.Keys.Contains(p.Id)).Select(p => new { p.Id, Face = new Face(p.UserName!, p.DisplayName, p.Photo, "") }).ToListAsync(stop);
        return [.. people.OrderByDescending(p => counts[p.Id]).ThenBy(p => p.Face.DisplayName, StringComparer.OrdinalIgnoreCase).Select(p => p.Face)];
    }
}
