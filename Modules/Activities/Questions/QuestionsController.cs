using Activities.Stage;
using Kernel;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Activities.Questions;

/// <summary>Questions of fact, and their answers.</summary>
[Route("communities/{slug}/activities/{id}"), SignedIn, EnableRateLimiting(Limits.Post)]
internal sealed class QuestionsController(TimeProvider clock) : StageController
{
    [HttpPost("questions")]
    public Task<IActionResult> Create(string id, string? text, CancellationToken stop) =>
        Play(id, (_, seat) => seat.HasPart, a => a.Ask(Me.Id, text, clock.UtcNow()), "Your question is asked. The author is told.", new("ask", text ?? ""), stop, "#questions");

    [HttpPut("questions/{number:int}")]
    public Task<IActionResult> Update(string id, int number, string? text, CancellationToken stop) =>
        Play(id, (_, seat) => seat.IsOwner, a => a.Answer(number, Me.Id, text, clock.UtcNow()), "Answered.", new($"question-{number}", text ?? ""), stop, "#questions");

    /// <summary>The viewer has no more questions.</summary>
    [HttpPost("readiness")]
    public Task<IActionResult> Ready(string id, CancellationToken stop) =>
        Play(id, (_, seat) => seat.HasPart, a => a.Ready(Me.Id, clock.UtcNow()), "Noted: you have no more questions.", new("", ""), stop);
}
