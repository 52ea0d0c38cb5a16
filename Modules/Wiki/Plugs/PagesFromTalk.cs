using Communities;
using Communities.Products;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Wiki.Plugs;

/// <summary>Pages that conversations become.</summary>
internal sealed class PagesFromTalk(AppDb db, Editing editing) : IProductMaker
{
    const string Emptied = "*The words that stood here were taken out by whoever wrote them.*";

    public string Kind => "pages";

    public string Word => "a wiki page";

    public string Hint => "Everybody here goes on writing it.";

    public string Icon => "edit";

    public string Permission => WikiModule.Write;

    public async Task<Product> Make(CommunityView community, string title, string text, CancellationToken stop)
    {
        var page = await editing.Start(community, title, text, "From a conversation", stop, isBrought: true);
        return new(page.Id, page.DisplayText, WikiPage.PathOf(community.Path, page.Id));
    }

    public async Task<IReadOnlyList<Product>> Find(CommunityView community, IReadOnlyCollection<string> ids, CancellationToken stop) =>
        [.. (await db.Set<WikiPage>().Published().In(community.Id).Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.DisplayText }).ToListAsync(stop))
            .Select(p => new Product(p.Id, p.DisplayText, WikiPage.PathOf(community.Path, p.Id)))];

    public async Task<IReadOnlyCollection<string>> Shared(CommunityView community, IReadOnlyCollection<string> ids, CancellationToken stop) =>
        await db.Set<WikiPage>().Published().In(community.Id).Where(p => ids.Contains(p.Id) && db.Set<WikiVersion>().Any(v => v.PageId == p.Id && db.Set<WikiVersion>().Any(o => o.PageId == p.Id && o.AuthorId != v.AuthorId))).Select(p => p.Id).ToListAsync(stop);

    public async Task<bool> TakeOut(CommunityView community, string id, string words, CancellationToken stop)
    {
        var stands = await db.Set<WikiPage>().AsNoTracking().Published().In(community.Id).Where(p => p.Id == id).Select(p => new { p.DisplayText, p.Body, p.Number }).SingleOrDefaultAsync(stop);
        var passage = PageSource.Of(words);
        if (stands is null || !stands.Body.Contains(passage, StringComparison.Ordinal)) return false;

        var left = PageSource.Of(stands.Body.Replace(passage, "", StringComparison.Ordinal).Trim());
        await editing.Save(community, id, new(stands.DisplayText, left.Length > 0 ? left : Emptied), stands.Number, "Took their words out", false, stop);
        return true;
    }
}
