using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Wiki;

/// <summary>Makes what a page says, with links to the pages that it names.</summary>
internal sealed class Rendering(AppDb db, Writing writing)
{
    /// <param name="communityPath">The address of its community within the site.</param>
    /// <exception cref="Kernel.RuleBroken">There is nothing in it, or it is too long.</exception>
    public async Task<Written> Of(string communityId, string communityPath, string? text, CancellationToken stop)
    {
        var source = PageSource.Of(text);
        return await writing.Of(source, nameof(WikiPage.Body), WikiPage.NoBody, stop, await Named(communityId, communityPath, PageLinks.In(source), stop));
    }

    /// <summary>The same HTML, with links by title that lead where those titles stand now.</summary>
    public async Task<string> Relinked(string communityId, string communityPath, string html, CancellationToken stop) =>
        PageLinks.InHtml(html) is { Count: > 0 } titles ? PageLinks.Relinked(html, await Named(communityId, communityPath, titles, stop)) : html;

    async Task<IReadOnlyDictionary<string, PageLink>> Named(string communityId, string communityPath, IReadOnlyList<string> titles, CancellationToken stop)
    {
        var keys = titles.Select(PageLinks.KeyOf).ToList();
        var pages = keys.Count == 0 ? [] : await db.Set<WikiName>().Where(n => n.CommunityId == communityId && keys.Contains(n.Key)).ToDictionaryAsync(n => n.Key, n => n.PageId, stop);
        return titles.ToDictionary(PageLinks.KeyOf, title => pages.TryGetValue(PageLinks.KeyOf(title), out var id)
            ? new PageLink("~" + WikiPage.PathOf(communityPath, id), IsWritten: true)
            : new PageLink($"~{communityPath}/pages/new?title={Uri.EscapeDataString(title)}", IsWritten: false));
    }
}
