using Activities;
using Activities.Formats;
using CaseStudies.Plugs;
using CaseStudies.Posts;
using CaseStudies.Shared;
using Communities;
using Kernel;
using Kernel.Attachments;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Articles;

/// <summary>One case study: to be read, written and, while nobody has seen it, thrown away.</summary>
[Route("communities/{slug}/case-studies/{id}")]
internal sealed class ArticlesController(AppDb db, CaseLookup lookup, ArticleReader articles, CaseWriting writing) : CommunityController
{
    [HttpGet, Everybody]
    public async Task<IActionResult> Show(string id, [FromServices] CaseNewsRead news, CancellationToken stop)
    {
        if (await articles.Read(Community, id, stop) is not { } page) return NotFound();

        await news.Met(id, stop);
        return View(page);
    }

    [HttpGet("edit"), SignedIn]
    public Task<IActionResult> Edit(string id, CancellationToken stop) => Allowed(id, async found =>
    {
        if (!found.Case.TakesWords)
        {
            Say("It is being reviewed, so its text stays as it is until the points come back.");
            return To(CaseStudy.PathOf(Community.Path, id));
        }
        return View(await writing.Page(Community, found, stop));
    }, stop);

    [HttpPut, HttpPost, SignedIn, TakesAttachments, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Update(string id, CaseForm form, [Bind(Prefix = "Answers")] Dictionary<string, string?> answers, string? then, [FromServices] HeldCases held, CancellationToken stop) => Allowed(id, found => Attempt(async () =>
    {
        if (await held.Change(Community, found, form, answers, stop) is { } waits) return To(waits);

        var reopened = await writing.Save(Community, found, form, answers, stop);
        Say(reopened.Count > 0 ? $"Saved. Because “{reopened[0]}” changed, colleagues look at it once more." : "Saved.");
        return To(then == "hand-in" && found.Activity is { } activity ? $"{Community.Path}/activities/{activity.Id}" : CaseStudy.PathOf(Community.Path, id));
    }, again: async () => View("Edit", await writing.Again(Community, found, form, answers, stop))), stop);

    /// <summary>Throws a draft away that nobody but its authors has seen.</summary>
    [HttpDelete, SignedIn, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Destroy(string id, CancellationToken stop)
    {
        if (await lookup.Find(Community, id, tracked: true, stop) is not { } found) return NotFound();
        if (!found.May.IsAuthor) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            if (found.Case.Standing != CaseStanding.Draft) throw new RuleBroken("Others have read it already. Withdraw it first, if you want to throw it away.");
            found.Case.Delete();
            await db.SaveChangesAsync(stop);
            Say("The draft is thrown away.");
            return To(Community.Path + "/case-studies");
        }, again: async () => View("Show", await articles.Read(Community, id, stop)));
    }

    // Authors write; what is published may also be corrected by those who look after it.
    async Task<IActionResult> Allowed(string id, Func<FoundCase, Task<IActionResult>> act, CancellationToken stop)
    {
        if (await lookup.Find(Community, id, tracked: true, stop) is not { } found) return NotFound();
        return found.May.Edits || found.May.Tends && found.Case.IsPublished ? await act(found) : StatusCode(StatusCodes.Status403Forbidden);
    }
}
