using Communities;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace People.Finder;

/// <summary>People, found by what they can help with, where they are and where they work.</summary>
[Route("people"), SignedIn]
internal sealed class FinderController(Finding finding, Matches matches, Terms terms, ICommunities communities, DirectoryDoor door) : CopController
{
    const int MostCommon = 24;

    [HttpGet, EnableRateLimiting(Limits.Search)]
    public async Task<IActionResult> Index([FromQuery] FinderForm form, int page = 1, CancellationToken stop = default)
    {
        if (!door.IsOpen) return StatusCode(StatusCodes.Status403Forbidden);

        var places = await communities.ReadBy(Me).OrderBy(c => c.Name).Select(c => new { c.Id, c.Slug, c.Name }).ToListAsync(stop);
        var place = places.Find(p => p.Slug == form.Community);
        var asked = Asked.Read(form, place?.Id);
        var (total, hits) = await Page(asked, stop);
        var meant = total > 0 || asked.Words.Count == 0 ? "" : await Meant(asked, stop);
        if (meant.Length > 0) (total, hits) = await Page(asked with { Words = [.. meant.Split(' ').Select(Word.Of)] }, stop);

        return View(new FinderPage(form, hits, total, total > 0 ? meant : "", Pager.Of(page, total, Site.Settings.PageSize, form.Path), [.. places.Select(p => new CommunityChoice(p.Slug, p.Name))],
            form.IsEmpty || total == 0 ? await terms.Common(stop, SkillKind.CanHelp, MostCommon) : [], form.IsEmpty && page <= 1 ? await matches.Of(stop) : null));

        Task<(int, IReadOnlyList<PersonHit>)> Page(Asked asked, CancellationToken stop) =>
            finding.Of(asked, place?.Name ?? "", (Math.Max(1, page) - 1) * Site.Settings.PageSize, Site.Settings.PageSize, stop);
    }

    // The same words with their slips of the pen mended; empty when there is nothing to mend.
    async Task<string> Meant(Asked asked, CancellationToken stop)
    {
        var words = new List<string>();
        foreach (var word in asked.Words) words.Add(await terms.Near(word.Key, stop) ?? word.Typed);
        return words.SequenceEqual(asked.Words.Select(w => w.Key)) || words.SequenceEqual(asked.Words.Select(w => w.Typed)) ? "" : string.Join(' ', words);
    }
}
