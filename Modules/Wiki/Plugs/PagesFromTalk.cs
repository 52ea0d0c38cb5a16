using Communities;
using Communities.Products;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Wiki.Links;

namespace Wiki.Plugs;

/// <summary>Pages that conversations become.</summary>
internal sealed class PagesFromTalk(AppDb db, ICommunities communities, Editing editing, Rendering rendering, LinkTable links, Publishing publishing, TimeProvider clock) : IProductMaker
{
    const string Emptied = "*The words that stood here were taken out by whoever wrote them.*";

    public string Kind => "pages";

    public string Word => "a wiki page";

    public string Hint => "Everybody here goes on writing it.";

    public string Icon => "edit";

    public int Order => 10;

    public string Permission => WikiModule.Write;

    public async Task<Product> Make(CommunityView community, ProductOrder order, CancellationToken stop)
    {
        var page = await editing.Start(community, order.Title, order.Text, "From a conversation", stop, isBrought: true);
        return new(page.Id, page.DisplayText, WikiPage.PathOf(community.Path, page.Id));
    }

    public async Task<IReadOnlyList<Product>> Find(CommunityView community, IReadOnlyCollection<string> ids, CancellationToken stop) =>
        [.. (await db.Set<WikiPage>().Published().In(community.Id).Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.DisplayText }).ToListAsync(stop))
            .Select(p => new Product(p.Id, p.DisplayText, WikiPage.PathOf(community.Path, p.Id)))];

    public async Task<IReadOnlyCollection<string>> Shared(CommunityView community, IReadOnlyCollection<string> ids, CancellationToken stop) =>
        await db.Set<WikiPage>().Published().In(community.Id).Where(p => ids.Contains(p.Id) && db.Set<WikiVersion>().Any(v => v.PageId == p.Id && db.Set<WikiVersion>().Any(o => o.PageId == p.Id && o.AuthorId != v.AuthorId))).Select(p => p.Id).ToListAsync(stop);

    public async Task<IReadOnlyCollection<string>> TakenUp(IReadOnlyCollection<string> ids, CancellationToken stop) =>
        await db.Set<PageAdoption>().Where(a => ids.Contains(a.SourceId)).Select(a => a.SourceId).Distinct().ToListAsync(stop);

    public async Task<bool> TakeOut(CommunityView community, string id, string words, CancellationToken stop)
    {
        var stands = await db.Set<WikiPage>().AsNoTracking().Published().In(community.Id).Where(p => p.Id == id).Select(p => new { p.DisplayText, p.Body, p.Number }).SingleOrDefaultAsync(stop);
        var passage = PageSource.Of(words);
        if (stands is null || !stands.Body.Contains(passage, StringComparison.Ordinal)) return false;

        var left = PageSource.Of(stands.Body.Replace(passage, "", StringComparison.Ordinal).Trim());
        await editing.Save(community, id, new(stands.DisplayText, left.Length > 0 ? left : Emptied), stands.Number, "Took their words out", false, stop);
        return true;
    }

    public async Task<string> Text(CommunityView community, string id, CancellationToken stop) =>
        await db.Set<WikiPage>().Published().In(community.Id).Where(p => p.Id == id).Select(p => p.Body).SingleOrDefaultAsync(stop) ?? "";

    public async Task Add(CommunityView community, string id, string words, CancellationToken stop)
    {
        var stands = await db.Set<WikiPage>().AsNoTracking().Published().In(community.Id).Where(p => p.Id == id).Select(p => new { p.DisplayText, p.Body, p.Number }).SingleOrDefaultAsync(stop)
            ?? throw new RuleBroken("This page is gone by now.");
        await editing.Save(community, id, new(stands.DisplayText, PageSource.Of($"{stands.Body}\n\n{words}")), stands.Number, "From a conversation", false, stop, isBrought: true);
    }

    public async Task Erase(string id, Withdrawn words, CancellationToken stop)
    {
        foreach (var copy in await Copies(id, stop))
        {
            var page = await db.Set<WikiPage>().Include(p => p.Versions).SingleOrDefaultAsync(p => p.Id == copy, stop);
            if (page is null || await communities.PathOf(page.CommunityId, stop) is not { } place) continue;

            var left = words.CutFrom(page.Body);
            page.Redact(await rendering.Of(page.CommunityId, place, left.Trim().Length > 0 ? left : Emptied, stop), words.CutFrom, clock.UtcNow());
            await publishing.Redact(copy, words.CutFrom, stop);
            await links.OfPage(page, stop);
            await db.SaveChangesAsync(stop);
        }
    }

    // The page, and those that other communities made of it.
    async Task<IReadOnlyList<string>> Copies(string id, CancellationToken stop)
    {
        List<string> all = [id];
        for (var at = 0; at < all.Count; at++)
        {
            var from = all[at];
            all.AddRange((await db.Set<PageAdoption>().Where(a => a.SourceId == from).Select(a => a.PageId).ToListAsync(stop)).Except(all));
        }
        return all;
    }
}
