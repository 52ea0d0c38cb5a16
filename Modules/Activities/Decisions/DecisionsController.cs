using Activities.Running;
using Activities.Stage;
using Communities;
using Kernel;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Activities.Decisions;

/// <summary>Accepting it, or giving it back with reasons.</summary>
[Route("communities/{slug}/activities/{id}/decision"), SignedIn]
internal sealed class DecisionsController(Conductor conductor, TimeProvider clock) : StageController
{
    [HttpGet]
    public Task<IActionResult> New(string id, CancellationToken stop) => Allowed(id, async () => View(await Page(id, new(), stop)), stop);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, DecisionForm form, CancellationToken stop) => Allowed(id, () => Attempt(async () =>
    {
        await conductor.Play(id, a => a.Decide(Me.Id, form.Outcome, form.Reason, form.Warm, clock.UtcNow()), stop);
        Say("Your decision stands. Everybody who takes part is told.");
        return To(await Whereto(id, "", stop));
    }, again: async () => View("New", await Page(id, form, stop))), stop);

    async Task<IActionResult> Allowed(string id, Func<Task<IActionResult>> act, CancellationToken stop) =>
        await Reader.Find(Community, id, stop) is not var (_, seat) ? NotFound() : seat.IsFacilitator ? await act() : StatusCode(StatusCodes.Status403Forbidden);

    async Task<DecisionPage> Page(string id, DecisionForm form, CancellationToken stop) => new(Community, (await Reader.Read(Community, id, stop))!, form);
}

public sealed record DecisionPage(CommunityView Community, StagePage Stage, DecisionForm Form);

public sealed class DecisionForm
{
    public string? Outcome { get; set; }

    [System.ComponentModel.DataAnnotations.Display(Name = "Reasons", Description = "If you give it back: one a line. The author answers each.")]
    public string? Reason { get; set; }

    [System.ComponentModel.DataAnnotations.Display(Name = "What is strong", Description = "Say at least one thing that should be kept.")]
    public string? Warm { get; set; }
}
