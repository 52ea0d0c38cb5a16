using System.ComponentModel.DataAnnotations;
using Communities;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Moderation.Queue;

namespace Moderation.Canned;

/// <summary>Short texts that facilitators send to authors: the community's own, and those of every community of the site.</summary>
[Route("communities/{slug}/moderation/replies"), SignedIn]
internal sealed class CannedController(AppDb db) : CommunityController
{
    [HttpGet]
    public Task<IActionResult> Index(CancellationToken stop) => Allowed(async () => View(await Page(new(), stop)), stop);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(CannedForm form, CancellationToken stop) => Allowed(() => Attempt(async () =>
    {
        var reply = new CannedReply { CommunityId = Community.Id };
        reply.Write(form.Title, form.Text);
        db.Add(reply);
        await db.SaveChangesAsync(stop);
        Say("The text is kept.");
        return Back();
    }, again: async () => View("Index", await Page(form, stop))), stop);

    [HttpGet("{id}")]
    public Task<IActionResult> Edit(string id, CancellationToken stop) => With(id, reply =>
        Task.FromResult<IActionResult>(View(new EditCannedPage(Community, id, new() { Title = reply.Title, Text = reply.Text }))), stop);

    [HttpPut("{id}"), EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Update(string id, CannedForm form, CancellationToken stop) => With(id, reply => Attempt(async () =>
    {
        reply.Write(form.Title, form.Text);
        await db.SaveChangesAsync(stop);
        Say("The text is kept.");
        return Back();
    }, again: () => Task.FromResult<IActionResult>(View("Edit", new EditCannedPage(Community, id, form)))), stop);

    [HttpDelete("{id}"), EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Destroy(string id, CancellationToken stop) => With(id, async reply =>
    {
        db.Remove(reply);
        await db.SaveChangesAsync(stop);
        Say("The text is gone. What was sent stays.");
        return Back();
    }, stop);

    IActionResult Back() => To(Community.Path + "/moderation/replies");

    async Task<IActionResult> Allowed(Func<Task<IActionResult>> act, CancellationToken stop) =>
        await Community.MayModerate(Access, stop) ? await act() : StatusCode(StatusCodes.Status403Forbidden);

    // A text of the whole site is changed by those who look after the whole site.
    Task<IActionResult> With(string id, Func<CannedReply, Task<IActionResult>> act, CancellationToken stop) => Allowed(async () =>
    {
        if (await db.Set<CannedReply>().SingleOrDefaultAsync(r => r.Id == id && (r.CommunityId == Community.Id || r.CommunityId == ""), stop) is not { } reply) return NotFound();
        return reply.CommunityId.Length > 0 || Access.Can(ModerationModule.Manage) ? await act(reply) : StatusCode(StatusCodes.Status403Forbidden);
    }, stop);

    async Task<CannedPage> Page(CannedForm form, CancellationToken stop)
    {
        var manages = Access.Can(ModerationModule.Manage);
        return new(Community, await db.Set<CannedReply>().Where(r => r.CommunityId == Community.Id || r.CommunityId == "").OrderBy(r => r.Title).ThenBy(r => r.Id)
            .Select(r => new CannedView(r.Id, r.Title, r.Text, r.CommunityId == "", r.CommunityId != "" || manages)).ToListAsync(stop), form);
    }
}

public sealed record CannedPage(CommunityView Community, IReadOnlyList<CannedView> Replies, CannedForm Form);

/// <param name="IsOfSite">Every community has it.</param>
public sealed record CannedView(string Id, string Title, string Text, bool IsOfSite, bool CanChange);

public sealed record EditCannedPage(CommunityView Community, string Id, CannedForm Form);

public sealed class CannedForm
{
    [Display(Name = "Title", Description = "By which facilitators find it."), MaxLength(CannedReply.LongestTitle)]
    public string? Title { get; set; }

    [Display(Name = "Text", Description = "{name} stands for the name of whoever gets it."), MaxLength(CannedReply.LongestText)]
    public string? Text { get; set; }
}
