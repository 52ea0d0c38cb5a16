using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Search.Results;

namespace Search.Finding;

/// <summary>What a search can be narrowed to.</summary>
sealed class Choices(AppDb db, Finder finder, Viewer me)
{
    // A longer list is no choice; the words find a place too.
    const int MostPlaces = 200;

    public IReadOnlyList<KindChoice> Kinds => [.. finder.Sources.Select(s => new KindChoice(s.Kind.Name, s.Kind.Many))];

    public async Task<IReadOnlyList<PlaceChoice>> Places(CancellationToken stop)
    {
        var places = new List<PlaceChoice>();
        foreach (var source in finder.Sources.Where(s => s.Kind.IsPlace))
            places.AddRange((await source.For(me).Select(f => new { f.Id, f.Title }).OrderBy(f => f.Title).Take(MostPlaces).ToListAsync(stop)).Select(f => new PlaceChoice(f.Id, f.Title)));
        return places;
    }

    /// <summary>People of that user name or name. What is found decides whether anything is said about them.</summary>
    public async Task<IReadOnlyList<string>?> AuthorIds(string? name, CancellationToken stop)
    {
        if (name is not { Length: > 0 }) return null;

        var normal = name.ToUpperInvariant();
        return await db.Set<Person>().Where(p => p.NormalizedUserName == normal || p.DisplayName == name || p.DisplayName.ToUpper() == normal).Select(p => p.Id).Take(20).ToListAsync(stop);
    }
}
