using Kernel;
using Kernel.Data;
using Kernel.Modules;
using Kernel.Search;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;
using Search.Rebuilds;
using Search.Spelling;

namespace Search.Index;

/// <summary>Keeps the index in step with what is stored.</summary>
sealed class IndexWriter(AppDb db, Plugs plugs, ModuleCatalog catalog, Site site, TextIndex text, TimeProvider clock) : ISearchIndex
{
    public async Task Refresh(string kind, IReadOnlyCollection<string> ids, CancellationToken stop)
    {
        if (!site.Has(catalog.ModuleOf(typeof(SearchModule).Assembly)!))
        {
            // Nobody follows the changes while the feature is off: once it is on again the index is made anew.
            await db.Set<Rebuild>().Where(r => r.FinishedUtc != null).ExecuteDeleteAsync(stop);
            return;
        }
        if (ids.Count == 0 || plugs.Of<ISearchSource>().FirstOrDefault(s => s.Kind.Name == kind) is not { } source) return;

        await Ask(stop);
        await Write(source, ids, await source.All.Where(f => ids.Contains(f.Id)).ToListAsync(stop), stop);
    }

    // The first that a site has to say may be a hundredth of what it holds: a recipe brings people and replies in silence.
    async Task Ask(CancellationToken stop)
    {
        if (await db.Set<Rebuild>().AnyAsync(stop)) return;

        db.Add(new Rebuild { StartedUtc = clock.UtcNow(), Total = 0 });
        db.Raise(new IndexingAsked());
    }

    /// <summary>Inside the caller's transaction.</summary>
    /// <param name="ids">Of everything that is meant; those that are not among the <paramref name="things"/> are forgotten.</param>
    public async Task Write(ISearchSource source, IReadOnlyCollection<string> ids, IReadOnlyCollection<Findable> things, CancellationToken stop)
    {
        var kind = source.Kind.Name;
        var there = await db.Set<Entry>().Where(e => e.Kind == kind && ids.Contains(e.ThingId)).ToDictionaryAsync(e => e.ThingId, stop);
        var documents = things.Select(thing => Document.Of(source, thing)).ToList();

        var moved = there.Values.Where(e => documents.All(d => d.ThingId != e.ThingId || !IsHome(d, e))).ToList();
        await Remove(moved, stop);
        foreach (var entry in moved) there.Remove(entry.ThingId);

        foreach (var document in documents) await Put(document, there.GetValueOrDefault(document.ThingId), stop);
        await db.SaveChangesAsync(stop);
        await Vocabulary.Learn(db, text, documents, stop);
    }

    public async Task Remove(IReadOnlyCollection<Entry> entries, CancellationToken stop)
    {
        if (entries.Count == 0) return;

        await text.Remove([.. entries.Select(e => e.Number)], stop);
        db.RemoveRange(entries);
        await db.SaveChangesAsync(stop);
    }

    async Task Put(Document document, Entry? there, CancellationToken stop)
    {
        if (there is null)
        {
            var number = document.Number;
            while (db.Set<Entry>().Local.Any(e => e.Number == number) || await db.Set<Entry>().AnyAsync(e => e.Number == number, stop)) number++;
            document = document with { Number = number };
            db.Add(new Entry { Number = number, Kind = document.Kind, ThingId = document.ThingId, ScopeKey = document.ScopeKey, AuthorId = document.AuthorId });
        }
        else
        {
            document = document with { Number = there.Number };
            (there.ScopeKey, there.AuthorId) = (document.ScopeKey, document.AuthorId);
        }
        await text.Put(document, stop);
    }

    // Of the same moment, whatever number it got there.
    static bool IsHome(Document document, Entry entry) => Numbers.TimeOf(document.Number) == Numbers.TimeOf(entry.Number);
}
