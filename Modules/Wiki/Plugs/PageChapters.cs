using System.Runtime.CompilerServices;
using Communities;
using Communities.Chapters;
using Communities.Products;
using Kernel.Data;
using Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Wiki.Plugs;

/// <summary>Pages as chapters. The words are everybody's who wrote on the page, on the one that it was made from, or in the talk that went into it.</summary>
internal sealed class PageChapters(AppDb db, Kernel.Modules.Plugs plugs) : IChapterSource
{
    public string Kind => "pages";
    public string Word => "Wiki page";
    public string Icon => "types";

    public Task<IReadOnlyList<ChapterLine>> Find(CommunityView community, IReadOnlyList<string> words, int most, CancellationToken stop)
    {
        var found = db.Set<WikiPage>().Published().In(community.Id);
        foreach (var word in words) found = found.Where(p => p.FoldedTitle.Contains(word));
        return Lines(community, found.OrderByDescending(p => p.ChangedUtc).ThenBy(p => p.Id).Take(most), stop);
    }

    public Task<IReadOnlyList<ChapterLine>> Standing(CommunityView community, IReadOnlyCollection<string> ids, CancellationToken stop) =>
        Lines(community, db.Set<WikiPage>().Published().In(community.Id).Where(p => ids.Contains(p.Id)), stop);

    public async IAsyncEnumerable<ChapterPart> Read(CommunityView community, string id, [EnumeratorCancellation] CancellationToken stop)
    {
        if (await db.Set<WikiPage>().Published().In(community.Id).Where(p => p.Id == id).Select(p => new { p.Html, p.ChangedUtc }).SingleOrDefaultAsync(stop) is not { } page) yield break;

        yield return new("text", "", await ChapterAuthor.Of(db, await AuthorIds(id, stop), stop), page.ChangedUtc, page.Html, AttachedPages.Of(id));
    }

    async Task<IReadOnlyCollection<string>> AuthorIds(string id, CancellationToken stop)
    {
        var sources = db.Set<PageAdoption>().Where(a => a.PageId == id).Select(a => a.SourceId);
        var ids = await db.Set<WikiVersion>().Where(v => v.PageId == id || sources.Contains(v.PageId)).GroupBy(v => v.AuthorId).OrderByDescending(g => g.Count()).Select(g => g.Key).ToListAsync(stop);
        foreach (var credits in plugs.Of<IProductCredits>()) ids.AddRange(await credits.Within(Kind, id, stop));
        return [.. ids.Distinct()];
    }

    async Task<IReadOnlyList<ChapterLine>> Lines(CommunityView community, IQueryable<WikiPage> which, CancellationToken stop) =>
        [.. (await which.Select(p => new { p.Id, p.DisplayText, p.CreatedUtc, p.Number }).ToListAsync(stop))
            .Select(p => new ChapterLine(p.Id, p.DisplayText, WikiPage.PathOf(community.Path, p.Id), p.CreatedUtc, p.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), ""))];
}
