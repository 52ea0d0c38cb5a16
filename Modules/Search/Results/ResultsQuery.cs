using Kernel.Pages;
using Kernel.People;
using Kernel.Search;
using Kernel.Settings;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;
using Search.Finding;
using Search.Spelling;
using Search.Words;

namespace Search.Results;

/// <summary>Makes a page of results.</summary>
sealed class ResultsQuery(Finder finder, Choices choices, Speller speller, Viewer me, Site site)
{
    public const int PageSize = 20;

    // Enough to find a place for an excerpt in; a post may have a hundred thousand letters.
    const int LongestText = 20_000;

    public async Task<ResultsPage> Read(SearchForm form, int page, CancellationToken stop)
    {
        var asked = Asked.Read(form.Q);
        var (kinds, places, sentence) = (choices.Kinds, await choices.Places(stop), Sentence(asked));
        if (sentence.Length > 0 || asked.Text.Length == 0)
            return new(form, kinds, places, sentence, null, 0, false, Pager.Of(1, 0, PageSize, form.PathOfPage), []);

        var by = await Narrow(form, stop);
        var found = await finder.Find(asked, by, stop);
        var corrected = found.Hits.Count == 0 ? await Correct(asked, by, stop) : null;
        if (corrected is not null) (asked, found) = corrected.Value;

        var pager = Pager.Of(Math.Min(page, (found.Hits.Count - 1) / PageSize + 1), found.Hits.Count, PageSize, form.PathOfPage);
        var results = await Results(found.Hits.Skip((pager.Page - 1) * PageSize).Take(PageSize).ToList(), asked, stop);
        return new(form, kinds, places, "", corrected is null ? null : asked.Text, found.Hits.Count, found.IsMore, pager, results);
    }

    /// <summary>The things that were found, read now, in the order in which they were found.</summary>
    public async Task<IReadOnlyList<(ISearchSource Source, Findable Thing)>> Things(IReadOnlyList<Hit> hits, CancellationToken stop)
    {
        var things = new Dictionary<(string, string), (ISearchSource, Findable)>();
        foreach (var kind in hits.GroupBy(h => h.Kind))
        {
            var source = finder.Sources.First(s => s.Kind.Name == kind.Key);
            IReadOnlyCollection<string> ids = [.. kind.Select(h => h.Id)];
            foreach (var thing in await source.For(me).Where(f => ids.Contains(f.Id)).ToListAsync(stop)) things[(kind.Key, thing.Id)] = (source, thing);
        }
        return [.. hits.Where(h => things.ContainsKey((h.Kind, h.Id))).Select(h => things[(h.Kind, h.Id)])];
    }

    static string Sentence(Asked asked) => asked switch
    {
        { Text.Length: 0 } => "",
        { Text.Length: > Asked.Longest } => $"That is a little long. Search for a few words, {Asked.Longest} letters at most.",
        { IsEmpty: true, Without.Count: > 0 } => "Say at least one word that should be there; a word after a minus sign only leaves things out.",
        { IsEmpty: true } => "There is no word in that. Try a word or two of what you remember.",
        { Terms: [{ IsWord: true, Words: [{ Length: 1 } one] }], Without.Count: 0 } when char.IsAscii(one[0]) => "One letter would find nearly everything. Type at least two.",
        _ => "",
    };

    async Task<Narrowing> Narrow(SearchForm form, CancellationToken stop) => new(
        form.Kind ?? "", form.In ?? "", await choices.AuthorIds(PlainText.Clean(form.By ?? ""), stop),
        form.From is { } from ? Utc(from) : null, form.Until is { } until && until < DateOnly.MaxValue ? Utc(until.AddDays(1)) : null);

    // A day of the site's, not of the server's.
    DateTime Utc(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return site.TimeZone.IsInvalidTime(midnight) || day.Year < 2 ? DateTime.SpecifyKind(midnight, DateTimeKind.Utc) : TimeZoneInfo.ConvertTimeToUtc(midnight, site.TimeZone);
    }

    // Whether a word is wrong is decided by what the viewer finds by it, and by nothing else: that a word is known here
    // says that somebody wrote it, maybe where the viewer may not read.
    async Task<(Asked Asked, Found Found)?> Correct(Asked asked, Narrowing by, CancellationToken stop)
    {
        foreach (var term in asked.Terms.Where(t => t.IsWord && Vocabulary.IsWord(t.Words[0])).Take(3))
        {
            if ((await finder.Find(asked with { Terms = [term], Without = [] }, by, stop)).Hits.Count > 0) continue;

            foreach (var word in await speller.Near(term.Words[0], stop))
            {
                var instead = asked.With(term, word);
                if (await finder.Find(instead, by, stop) is { Hits.Count: > 0 } found) return (instead, found);
            }
        }
        return null;
    }

    async Task<IReadOnlyList<Result>> Results(IReadOnlyList<Hit> hits, Asked asked, CancellationToken stop) =>
        [.. (await Things(hits, stop)).Select(found =>
        {
            var (source, thing) = found;
            var words = PlainText.Cut(PlainText.Clean(source.WordsOf(thing.Stored)), LongestText);
            return new Result(thing.Path, source.Kind.One, source.Kind.Icon, Excerpt.Whole(thing.Title, asked), Excerpt.Of(words, asked), thing.Place, thing.Author, thing.Utc, thing.Author is not null);
        })];
}
