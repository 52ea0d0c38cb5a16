using Kernel;
using Kernel.Modules;
using Kernel.People;
using Kernel.Search;
using Microsoft.EntityFrameworkCore;
using Search.Index;
using Search.Words;

namespace Search.Finding;

/// <summary>
/// Finds what this viewer may find. The index only proposes: each thing that it names is asked for at its module
/// (<see cref="ISearchSource.For"/>), by what is stored now, before it is counted, ranked or shown. So nothing that the
/// viewer may not read leaves a trace in a total, a page number, an excerpt or a suggestion, however old the index is.
/// <para>
/// A word that stands in a hundred thousand posts would mean to rank a hundred thousand of them. Two pools are looked at
/// instead: the three hundred newest things that have the words, and the three hundred newest that have them in the
/// title. Whatever is rarer than that is ranked whole; of what is more common, that which is new or says so in its title
/// is what people mean.
/// </para>
/// </summary>
sealed class Finder(TextIndex text, Plugs plugs, Viewer me, TimeProvider clock)
{
    public const int Most = 300;

    // Rows of things that are gone are taken out by the hour. Should there be thousands of them, a search does not go on for ever.
    const int MostRounds = 10;

    List<(ISearchSource Source, IReadOnlyCollection<string> Places)>? open;

    /// <param name="titlesOnly">For suggestions: the words stand in the title.</param>
    public async Task<Found> Find(Asked asked, Narrowing narrow, CancellationToken stop, bool titlesOnly = false)
    {
        if (asked.IsEmpty || narrow.AuthorIds is { Count: 0 }) return Found.Nothing;
        var scopes = await Scopes(narrow, stop);
        if (scopes.Count == 0) return Found.Nothing;

        var sought = new Sought(asked, true, scopes, narrow.AuthorIds ?? [], narrow.FromUtc is { } from ? Numbers.From(from) : 0, narrow.BeforeUtc is { } before ? Numbers.From(before) : long.MaxValue);
        var titled = await Pool(sought, stop);
        var anywhere = titlesOnly ? titled : await Pool(sought with { InTitle = false }, stop);

        var now = clock.UtcNow();
        var hits = titled.Concat(anywhere).DistinctBy(c => c.Number).OrderByDescending(c => c.Number).Select(c => Ranking.Of(c, now)).OrderByDescending(h => h.Score);
        return new([.. hits], anywhere.Count >= Most);
    }

    /// <summary>The sources of this site, in the order in which they are offered.</summary>
    public IEnumerable<ISearchSource> Sources => plugs.Of<ISearchSource>().OrderBy(s => s.Kind.Order);

    // Who looks, and where, in one list: a kind or a place that was not chosen is left out like one that is closed.
    async Task<IReadOnlyList<string>> Scopes(Narrowing narrow, CancellationToken stop)
    {
        if (open is null)
        {
            var places = new List<(ISearchSource, IReadOnlyCollection<string>)>();
            foreach (var source in Sources) places.Add((source, await source.PlacesFor(me, stop)));
            open = places;
        }
        return [.. from o in open
                   where narrow.Kind.Length == 0 || o.Source.Kind.Name == narrow.Kind
                   from place in o.Places
                   where narrow.PlaceId.Length == 0 || place == narrow.PlaceId
                   select Marks.Key(o.Source.Kind.Name, place)];
    }

    async Task<List<Candidate>> Pool(Sought sought, CancellationToken stop)
    {
        var kept = new List<Candidate>();
        for (var round = 0; round < MostRounds && kept.Count < Most; round++)
        {
            var newest = await text.Newest(sought, Most, stop);
            kept.AddRange(await Visible(newest, stop));
            if (newest.Count < Most) break;
            sought = sought with { Before = newest[^1].Number };
        }
        return kept.Count > Most ? kept[..Most] : kept;
    }

    async Task<IEnumerable<Candidate>> Visible(List<Candidate> candidates, CancellationToken stop)
    {
        var visible = new HashSet<(string, string)>();
        foreach (var kind in candidates.GroupBy(c => c.Kind))
        {
            var source = plugs.Of<ISearchSource>().First(s => s.Kind.Name == kind.Key);
            IReadOnlyCollection<string> ids = [.. kind.Select(c => c.ThingId)];
            foreach (var id in await source.For(me).Where(f => ids.Contains(f.Id)).Select(f => f.Id).ToListAsync(stop)) visible.Add((kind.Key, id));
        }
        return candidates.Where(c => visible.Contains((c.Kind, c.ThingId)));
    }
}
