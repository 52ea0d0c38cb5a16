using Books.Asking;
using Communities;
using Communities.Chapters;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Books.Making;

/// <summary>Says what a book would be made of now.</summary>
internal sealed class Planning(AppDb db, Kernel.Modules.Plugs plugs, Passages passages, Site site, TimeProvider clock)
{
    /// <summary>The chapters that stand, in the book's order.</summary>
    public async Task<IReadOnlyList<PlannedChapter>> Chapters(CommunityView community, Book book, CancellationToken stop)
    {
        var stands = await Standing(community, [.. book.Chapters.Select(c => (c.Kind, c.ItemId))], stop);
        return [.. book.Ordered().Where(c => stands.ContainsKey((c.Kind, c.ItemId))).Select(c => stands[(c.Kind, c.ItemId)])];
    }

    /// <summary>Those of these things that readers see now, by kind and id.</summary>
    public async Task<IReadOnlyDictionary<(string Kind, string Id), PlannedChapter>> Standing(CommunityView community, IReadOnlyCollection<(string Kind, string Id)> things, CancellationToken stop)
    {
        var stands = new Dictionary<(string, string), PlannedChapter>();
        foreach (var source in plugs.Of<IChapterSource>())
            if (things.Where(t => t.Kind == source.Kind).Select(t => t.Id).ToList() is { Count: > 0 } ids)
                foreach (var line in await source.Standing(community, ids, stop))
                    stands[(source.Kind, line.Id)] = new(source.Kind, line.Id, source.Word, line.Title, line.Path, line.Mark, line.Withheld);
        return stands;
    }

    public async Task<Plan> Of(CommunityView community, Book book, Agreement agreement, CancellationToken stop)
    {
        var isConsented = IsConsented(community, book);
        var chapters = await Chapters(community, book, stop);
        var foreword = await passages.ForewordOf(book, stop);
        if (isConsented)
        {
            // A title is its author's, and without what it begins with a chapter makes no sense: it stays out as a whole.
            var agreed = new List<PlannedChapter>();
            foreach (var chapter in chapters)
                await foreach (var first in passages.Of(community, chapter, stop))
                {
                    if (agreement.Covers(first)) agreed.Add(chapter);
                    break;
                }
            chapters = agreed;
            if (foreword is not null && !agreement.Covers(foreword)) foreword = null;
        }
        var place = isConsented && community.Privacy == CommunityPrivacy.Confidential ? "" : community.Name;
        return new(book.Title, book.CoverWords, foreword?.Part.Html ?? "", place, site.Name, clock.UtcNow(), isConsented, chapters);
    }

    /// <summary>Does it go to people who may not read the community?</summary>
    public static bool IsConsented(CommunityView community, Book book) => book.Audience == BookAudience.Everyone && community.Privacy != CommunityPrivacy.Open;

    /// <summary>A community as nobody in particular sees it; null when it is gone.</summary>
    public Task<CommunityView?> Community(string id, CancellationToken stop) =>
        db.Set<Community>().Where(c => c.Id == id && c.State == ContentState.Published).Select(c => new CommunityView { Id = c.Id, Slug = c.Slug, Name = c.DisplayText, Privacy = c.Privacy }).SingleOrDefaultAsync(stop)!;
}
