using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace People.Help.Requests;

/// <summary>Who can I turn to? The people, in order, and what was asked of them.</summary>
[Route("help-requests"), SignedIn]
internal sealed class RequestsController(HelpDesk desk, HelpPages pages) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop) => View(await pages.Lists(stop));

    /// <param name="to">The user name of somebody to ask first.</param>
    [HttpGet("new")]
    public async Task<IActionResult> New(string? to, string? community, string? subject, CancellationToken stop) =>
        View(await pages.New(new() { To = to, Community = community, Subject = subject }, stop));

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(HelpForm form, CancellationToken stop)
    {
        if (form.Look) return View("New", await pages.New(form, stop));

        return await Attempt(async () =>
        {
            var place = await desk.Place(form.Community, stop);
            var request = await desk.Raise(place?.Id ?? "", form.Subject, form.Words, form.To, stop);
            Say("It is sent. You are told as soon as somebody answers.");
            return To("/help-requests/" + request.Id);
        }, again: async () => View("New", await pages.New(form, stop)));
    }

    [HttpGet("{id}")]
    public async Task<IActionResult> Show(string id, CancellationToken stop) => await pages.Show(id, "", stop) is { } page ? View(page) : NotFound();
}
