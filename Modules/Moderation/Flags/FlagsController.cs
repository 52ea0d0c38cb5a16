using System.ComponentModel.DataAnnotations;
using Communities;
using Communities.Posts;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Moderation.Flags;

/// <summary>A member says that facilitators should look at a reply, or at the opening post, whose number is 0.</summary>
[Route("communities/{slug}/discussions/{id}/replies/{number:int}/flag"), SignedIn]
internal sealed class FlagsController(Casebook cases) : CommunityController
{
    const string Kind = "discussions";

    [HttpGet]
    public Task<IActionResult> New(string id, int number, CancellationToken stop) => With(id, number, post => Task.FromResult<IActionResult>(View(new FlagPage(Community, post, new()))), stop);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, int number, FlagForm form, CancellationToken stop) => With(id, number, post => Attempt(async () =>
    {
        await cases.Flag(post, form.Reason, form.Words, stop);
        Say("Thank you. The facilitators look at it, and you hear what they decide. Nobody is told that it was you.");
        return To(post.Path);
    }, again: () => Task.FromResult<IActionResult>(View("New", new FlagPage(Community, post, form)))), stop);

    async Task<IActionResult> With(string id, int number, Func<Post, Task<IActionResult>> act, CancellationToken stop)
    {
        if (await cases.PostOf(Kind, id, number, stop) is not { IsHidden: false } post || post.CommunityId != Community.Id) return NotFound();
        // Members flag, a muted one too; somebody who only looks in can write to a facilitator.
        if (!Community.IsMember && !await May(ModerationModule.Moderate)) return StatusCode(StatusCodes.Status403Forbidden);

        return await act(post);
    }
}

public sealed record FlagPage(CommunityView Community, Post Post, FlagForm Form);

public sealed class FlagForm
{
    public FlagReason? Reason { get; set; }

    [Display(Name = "In a few words", Description = "Needed for “Something else”; otherwise only if you like. The facilitators read it, and nobody else."), MaxLength(500, ErrorMessage = "Say it in 500 characters at most.")]
    public string? Words { get; set; }
}
