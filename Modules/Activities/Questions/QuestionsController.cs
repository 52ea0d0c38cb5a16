using Activities.Formats;
using Activities.Posts;
using Activities.Running;
using Activities.Stage;
using Kernel;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Activities.Questions;

/// <summary>Questions, who claims them, and their answers.</summary>
[Route("communities/{slug}/activities/{id}"), SignedIn, EnableRateLimiting(Limits.Post)]
internal sealed class QuestionsController(HeldWords words, TimeProvider clock) : StageController
{
    [HttpPost("questions")]
    public Task<IActionResult> Create(string id, string? text, CancellationToken stop)
    {
        string[] also = [];
        return Play(id, (activity, seat) =>
        {
            also = [.. seat.Roles.Where(r => r is Format.Member or Format.Facilitator)];
            return seat.HasPart || Lets(activity, seat, Act.Ask);
        }, a =>
        {
            a.Ask(Me.Id, text, clock.UtcNow(), also);
            Contributed();
        }, "Your question is asked.", new("ask", text ?? ""), stop, "#questions", held: a => words.Question(Community, a, Me.Id, text, clock.UtcNow(), stop, also));
    }

    [HttpPut("questions/{number:int}")]
    public Task<IActionResult> Update(string id, int number, string? text, CancellationToken stop) =>
        Play(id, (activity, seat) => seat.IsOwner || Lets(activity, seat, Act.Answer), a => a.Answer(number, Me.Id, text, clock.UtcNow()), "Answered.", new($"question-{number}", text ?? ""), stop, "#questions");

    /// <summary>The viewer answers it, and nobody else begins to.</summary>
    [HttpPost("questions/{number:int}/claim")]
    public Task<IActionResult> Claim(string id, int number, CancellationToken stop) =>
        Play(id, (activity, seat) => Lets(activity, seat, Act.Claim), a => a.Claim(number, Me.Id, clock.UtcNow()), "It is yours. Write your answer below it.", new("", ""), stop, $"#q-{number}");

    /// <summary>It is answered later, and says when.</summary>
    [HttpPost("questions/{number:int}/parking")]
    public Task<IActionResult> Park(string id, int number, string? text, CancellationToken stop) =>
        Play(id, (activity, seat) => seat.IsFacilitator && Lets(activity, seat, Act.Park), a => a.Park(number, Me.Id, text, clock.UtcNow()), "Parked, and everybody sees until when.", new($"park-{number}", text ?? ""), stop, $"#q-{number}");

    /// <summary>The viewer has no more questions, or agrees.</summary>
    [HttpPost("readiness")]
    public Task<IActionResult> Ready(string id, CancellationToken stop) =>
        Play(id, (_, seat) => seat.HasPart, a => a.Ready(Me.Id, clock.UtcNow()), "Noted.", new("", ""), stop);
}
