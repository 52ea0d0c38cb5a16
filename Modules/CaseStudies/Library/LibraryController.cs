using Activities;
using CaseStudies.Shared;
using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Library;

/// <summary>A community's case studies, and beginning one.</summary>
[Route("communities/{slug}/case-studies")]
internal sealed class LibraryController(AppDb db, CaseRows rows, IActivities activities, TimeProvider clock) : CommunityController
{
    const int MostMine = 30;

    /// <param name="show"><c>retired</c> for those that hold no longer.</param>
    [HttpGet, Everybody]
    public async Task<IActionResult> Index(string? show, int page = 1, CancellationToken stop = default)
    {
        var (isRetired, size) = (show == "retired", Site.Settings.PageSize);
        var here = db.Set<CaseStudy>().AsNoTracking().In(Community.Id);
        var listed = here.Published().Where(c => (c.Standing == CaseStanding.Retired) == isRetired).OrderByDescending(c => c.PublishedUtc).ThenBy(c => c.Id);
        var pager = Pager.Of(page, await listed.CountAsync(stop), size, $"{Community.Path}/case-studies{(isRetired ? "?show=retired" : "")}");
        return View(new LibraryPage(
            Community, await rows.Read(listed.Skip((pager.Page - 1) * size).Take(size), Community, stop), isRetired,
            Me.IsSignedIn && page == 1 && !isRetired ? await rows.Read(Unpublished(here, await May(CaseStudiesModule.Manage)), Community, stop) : [],
            await May(CaseStudiesModule.Write), pager));
    }

    // Mine, and what was handed in to those who look after it.
    IQueryable<CaseStudy> Unpublished(IQueryable<CaseStudy> here, bool tends)
    {
        var me = Me.Id;
        return here.Where(c => c.State == ContentState.Draft && (c.AuthorIds.Contains(me) || tends && c.Standing != CaseStanding.Draft)).OrderByDescending(c => c.ModifiedUtc).ThenBy(c => c.Id).Take(MostMine);
    }

    [HttpGet("new"), SignedIn]
    public async Task<IActionResult> New(CancellationToken stop) =>
        await May(CaseStudiesModule.Write) ? View(new NewCasePage(Community, await activities.FormatFor(CaseStudiesModule.Subject, stop), new())) : View("Outside", Community);

    [HttpPost, SignedIn, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(NewCaseForm form, CancellationToken stop)
    {
        if (!await May(CaseStudiesModule.Write)) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            var begun = CaseStudy.Begin(Community, Me.Id, Me.Name, form.Title, clock.UtcNow());
            await activities.Begin(Community.Id, CaseStudiesModule.Subject, begun.Id, begun.DisplayText, Me.Id, stop);
            db.Add(begun);
            await db.SaveChangesAsync(stop);
            return To(CaseStudy.PathOf(Community.Path, begun.Id) + "/edit");
        }, again: async () => View("New", new NewCasePage(Community, await activities.FormatFor(CaseStudiesModule.Subject, stop), form)));
    }
}

/// <param name="Unpublished">The viewer's own, and those that wait for them.</param>
public sealed record LibraryPage(CommunityView Community, IReadOnlyList<CaseRow> Rows, bool IsRetired, IReadOnlyList<CaseRow> Unpublished, bool CanWrite, Pager Pager);

/// <param name="Format">Null when none is switched on.</param>
public sealed record NewCasePage(CommunityView Community, Activities.Formats.Format? Format, NewCaseForm Form);

public sealed class NewCaseForm
{
    [System.ComponentModel.DataAnnotations.Display(Name = "Title", Description = "Say what changed, for whom, in one line. You can change it later."), System.ComponentModel.DataAnnotations.MaxLength(CaseStudy.LongestTitle)]
    public string? Title { get; set; }
}
