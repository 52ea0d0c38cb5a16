using CaseStudies.Shared;
using Communities;
using Kernel;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseStudies.Group;

/// <summary>Brings a case study's one question to the group.</summary>
[Route("communities/{slug}/case-studies/{id}/group"), SignedIn]
internal sealed class GroupController(CaseLookup lookup, GroupTalk talk) : CommunityController
{
    [HttpGet]
    public Task<IActionResult> New(string id, CancellationToken stop) => Allowed(id, found =>
        Task.FromResult<IActionResult>(View(Page(found, GroupTalk.Form(found, CaseStudy.PathOf(Community.Path, id))))), stop);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, BringForm form, CancellationToken stop) => Allowed(id, found => Attempt(async () =>
    {
        var opened = await talk.Bring(Community, id, form, stop);
        if (opened.Id is not null) Say("The group sees your question, and you are told about replies.");
        return To(opened.Path);
    }, again: () => Task.FromResult<IActionResult>(View("New", Page(found, form)))), stop);

    async Task<IActionResult> Allowed(string id, Func<CaseStudy, Task<IActionResult>> act, CancellationToken stop) =>
        await lookup.Find(Community, id, tracked: false, stop) is not var (found, may, _) ? NotFound()
        : await talk.MayBring(Community, found, may, stop) ? await act(found) : StatusCode(StatusCodes.Status403Forbidden);

    BringPage Page(CaseStudy found, BringForm form) => new(Community, CaseStudy.PathOf(Community.Path, found.Id), found.DisplayText, found.IsPublished, form);
}
