using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace People.Help.Answers;

/// <summary>What somebody who was asked says to it.</summary>
[Route("help-requests/{id}/answers"), SignedIn]
internal sealed class AnswersController(AppDb db, HelpPages pages, TimeProvider clock) : HelpController(db, pages)
{
    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, string? answer, CancellationToken stop) => AsAsked(id, r => r.Answer(Me.Id, answer, clock.UtcNow()), "Your answer is sent.", stop, answer ?? "");
}
