using System.ComponentModel.DataAnnotations;
using Communities;
using Communities.Posts;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Moderation.Flags;

/// <summary>A member says that facilitators should look at something that somebody wrote. Below each post's own address.</summary>
[SignedIn]
internal abstract class FlagsController(Casebook cases) : CommunityController
{
    /// <summary>Of the posts; see <see cref="IPosts.Kind"/>.</summary>
    protected abstract string Kind { get; }

    [HttpGet]
    public Task<IActionResult> New(string id, int number, CancellationToken stop) => With(id, number, post => Task.FromResult<IActionResult>(View("/Moderation/Flags/New.cshtml", new FlagPage(Community, post, new()))), stop);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, int number, FlagForm form, CancellationToken stop) => With(id, number, post => Attempt(async () =>
    {
        await cases.Flag(post, form.Reason, form.Words, stop);
        Say("Thank you. The facilitators look at it, and you hear what they decide. Nobody is told that it was you.");
        return To(post.Path);
    }, again: () => Task.FromResult<IActionResult>(View("/Moderation/Flags/New.cshtml", new FlagPage(Community, post, form)))), stop);

    async Task<IActionResult> With(string id, int number, Func<Post, Task<IActionResult>> act, CancellationToken stop)
    {
        if (await cases.Seen(Community, Kind, id, number, stop) is not { } post) return NotFound();
        // Members flag, a muted one too; somebody who only looks in can write to a facilitator.
        if (!Community.IsMember && !await May(ModerationModule.Moderate)) return StatusCode(StatusCodes.Status403Forbidden);

        return await act(post);
    }
}

/// <summary>A reply, or the opening post, whose number is 0.</summary>
[Route("communities/{slug}/discussions/{id}/replies/{number:int}/flag")]
internal sealed class DiscussionFlagsController(Casebook cases) : FlagsController(cases)
{
    protected override string Kind => "discussions";
}

[Route("communities/{slug}/pages/{id}/flag")]
internal sealed class PageFlagsController(Casebook cases) : FlagsController(cases)
{
    protected override string Kind => "pages";
}

[Route("communities/{slug}/case-studies/{id}/flag")]
internal sealed class CaseStudyFlagsController(Casebook cases) : FlagsController(cases)
{
    protected override string Kind => "case-studies";
}

[Route("communities/{slug}/ideas/{id}/flag")]
internal sealed class IdeaFlagsController(Casebook cases) : FlagsController(cases)
{
    protected override string Kind => "ideas";
}

[Route("communities/{slug}/activities/{id}/questions/{number:int}/flag")]
internal sealed class QuestionFlagsController(Casebook cases) : FlagsController(cases)
{
    protected override string Kind => "questions";
}

[Route("communities/{slug}/activities/{id}/answers/{number:int}/flag")]
internal sealed class AnswerFlagsController(Casebook cases) : FlagsController(cases)
{
    protected override string Kind => "answers";
}

[Route("communities/{slug}/activities/{id}/sheets/{number:int}/flag")]
internal sealed class SheetFlagsController(Casebook cases) : FlagsController(cases)
{
    protected override string Kind => "sheets";
}

public sealed record FlagPage(CommunityView Community, Post Post, FlagForm Form);

public sealed class FlagForm
{
    public FlagReason? Reason { get; set; }

    [Display(Name = "In a few words", Description = "Needed for “Something else”; otherwise only if you like. The facilitators read it, and nobody else."), MaxLength(500, ErrorMessage = "Say it in 500 characters at most.")]
    public string? Words { get; set; }
}
