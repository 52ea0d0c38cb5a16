using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Wiki.Pages;
using Wiki.Posts;

namespace Wiki.Adoptions;

/// <summary>Another community makes a page its own, and looks later at what changed in the original.</summary>
[Route("communities/{slug}/pages/{id}/adoption"), SignedIn]
internal sealed class AdoptionsController(AppDb db, ICommunities communities, PageQuery pages, Adopting adopting, HeldPages held) : CommunityController
{
    [HttpGet]
    public Task<IActionResult> New(string id, CancellationToken stop) => With(id, async page =>
        View("New", await Form(page, new() { Title = page.DisplayText }, stop)), stop);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, AdoptionForm form, CancellationToken stop) => With(id, page => Attempt(async () =>
    {
        if (Adopting.Refusal(Community) is { } refusal) throw new RuleBroken(refusal);
        var into = (await Places(stop)).FirstOrDefault(c => c.Slug == form.Into) ?? throw new RuleBroken("Choose a community.", nameof(form.Into));

        var origin = new Origin(page.Id, Community.Id, page.Number);
        var summary = string.IsNullOrWhiteSpace(form.Summary) ? Kernel.Text.PlainText.Cut("From " + Community.Name, WikiPage.LongestSummary) : form.Summary;
        if (await held.Adopt(into, origin, form.Title, page.Body, summary, stop) is { } waits) return To(waits);

        var copy = await adopting.Adopt(into, origin, form.Title, page.Body, summary, stop);
        Say($"{into.Name} has its own version now. Change what is different there; both pages say how they belong together.");
        return To(WikiPage.PathOf(into.Path, copy.Id));
    }, again: async () => View("New", await Form(page, form, stop))), stop);

    /// <summary>Somebody has looked at the original, and taken over what belongs here.</summary>
    [HttpPut, EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Reflect(string id, int number, CancellationToken stop) => With(id, async page =>
    {
        if (await db.Set<PageAdoption>().SingleOrDefaultAsync(a => a.PageId == id, stop) is not { } adoption) return NotFound();
        if (!await pages.MayWrite(Community, stop)) return StatusCode(StatusCodes.Status403Forbidden);

        var latest = await db.Set<WikiPage>().Where(p => p.Id == adoption.SourceId).Select(p => p.Number).SingleOrDefaultAsync(stop);
        adoption.Reflect(Math.Min(number, latest));
        await db.SaveChangesAsync(stop);
        return To(WikiPage.PathOf(Community.Path, page.Id));
    }, stop);

    async Task<IActionResult> With(string id, Func<WikiPage, Task<IActionResult>> act, CancellationToken stop) =>
        await pages.Of(Community, id).AsNoTracking().SingleOrDefaultAsync(stop) is { } page ? await act(page) : NotFound();

    async Task<AdoptionPage> Form(WikiPage page, AdoptionForm form, CancellationToken stop)
    {
        var refusal = Adopting.Refusal(Community);
        return new(Community, WikiPage.PathOf(Community.Path, page.Id), page.DisplayText, refusal, refusal is null ? await Places(stop) : [], form);
    }

    async Task<IReadOnlyList<CommunityView>> Places(CancellationToken stop)
    {
        var places = new List<CommunityView>();
        foreach (var place in await communities.ReadBy(Me).Where(c => (c.IsMember || c.SeesAll) && c.Id != Community.Id).OrderBy(c => c.Name).ToListAsync(stop))
            if (place.Privacy >= Community.Privacy && await Access.Can(WikiModule.Write, place, stop)) places.Add(place);
        return places;
    }
}
