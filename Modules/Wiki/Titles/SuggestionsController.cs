using Communities;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Wiki.Shared;

namespace Wiki.Titles;

/// <summary>Pages that are called alike, for somebody who types a title.</summary>
[Route("communities/{slug}/pages/suggestions"), SignedIn]
internal sealed class SuggestionsController(AppDb db) : CommunityController
{
    const int Shown = 6;
    const int Looked = 2_000;
    const int ShortestWord = 3;

    [HttpGet, EnableRateLimiting(Limits.Suggest)]
    public async Task<IActionResult> Index(string? title, CancellationToken stop)
    {
        if (!WantsFragment) return To(Community.Path + "/pages");

        Response.Headers.CacheControl = "no-store";
        return PartialView("_Suggestions", await Like(PlainText.Cut(PlainText.Clean(title ?? ""), WikiPage.LongestTitle), stop));
    }

    // A community has few enough titles to look at them all. Words count that begin alike; whoever shares most stands first.
    async Task<IReadOnlyList<PageLine>> Like(string title, CancellationToken stop)
    {
        var asked = Words(title);
        if (asked.Count == 0) return [];

        var all = await db.Set<WikiPage>().Published().In(Community.Id).OrderByDescending(p => p.ModifiedUtc).Take(Looked).Select(p => new { p.Id, p.DisplayText }).ToListAsync(stop);
        return [.. all.Select(p => (Page: p, Shared: Words(p.DisplayText).Count(its => asked.Exists(a => its.StartsWith(a, StringComparison.Ordinal) || a.StartsWith(its, StringComparison.Ordinal)))))
            .Where(p => p.Shared > 0).OrderByDescending(p => p.Shared).Take(Shown)
            .Select(p => new PageLine(WikiPage.PathOf(Community.Path, p.Page.Id), p.Page.DisplayText))];
    }

    static List<string> Words(string title) =>
        [.. new string([.. ContentItem.Fold(title).Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= ShortestWord).Distinct()];
}
