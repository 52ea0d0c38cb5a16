using System.ComponentModel.DataAnnotations;
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

namespace Wiki.Removals;

/// <summary>A page is taken from its readers, and brought back.</summary>
[Route("communities/{slug}/pages/{id}/removal"), SignedIn]
internal sealed class RemovalsController(AppDb db, PageQuery pages, TimeProvider clock) : CommunityController
{
    [HttpGet]
    public Task<IActionResult> New(string id, CancellationToken stop) => With(id, page => Task.FromResult<IActionResult>(View(Page(page, new()))), stop);

    [HttpPost, EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Create(string id, RemovalForm form, CancellationToken stop) => With(id, page => Attempt(async () =>
    {
        page.TakeAway(form.Reason ?? "", Me.Id, clock.UtcNow());
        await db.SaveChangesAsync(stop);
        Say("It is taken away. You find it at the end of the list of pages, and can bring it back.");
        return To(Community.Path + "/pages");
    }, again: () => Task.FromResult<IActionResult>(View("New", Page(page, form)))), stop);

    [HttpDelete, EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Destroy(string id, CancellationToken stop) => With(id, async page =>
    {
        page.BringBack(Me.Id, clock.UtcNow());
        await db.SaveChangesAsync(stop);
        Say("Everybody reads it again.");
        return To(WikiPage.PathOf(Community.Path, id));
    }, stop);

    async Task<IActionResult> With(string id, Func<WikiPage, Task<IActionResult>> act, CancellationToken stop)
    {
        if (await (await pages.TendedOf(Community, id, stop)).SingleOrDefaultAsync(stop) is not { } page) return NotFound();
        return await pages.MayTend(Community, stop) ? await act(page) : StatusCode(StatusCodes.Status403Forbidden);
    }

    RemovalPage Page(WikiPage page, RemovalForm form) => new(Community, WikiPage.PathOf(Community.Path, page.Id), page.DisplayText, form);
}

/// <param name="Path">The page's address within the site.</param>
public sealed record RemovalPage(CommunityView Community, string Path, string Title, RemovalForm Form);

public sealed class RemovalForm
{
    [Display(Name = "Why", Description = "The other facilitators and the page’s authors see it."), MaxLength(300, ErrorMessage = "Say it in 300 characters at most.")]
    public string? Reason { get; set; }
}
