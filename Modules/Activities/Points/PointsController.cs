using Activities.Stage;
using Kernel;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Activities.Points;

/// <summary>What the author says to each point of a review.</summary>
[Route("communities/{slug}/activities/{id}/points"), SignedIn, EnableRateLimiting(Limits.Post)]
internal sealed class PointsController(TimeProvider clock) : StageController
{
    [HttpPut("{number:int}")]
    public Task<IActionResult> Update(string id, int number, Resolution how, string? text, CancellationToken stop) =>
        Play(id, (_, seat) => seat.IsOwner, a => a.Respond(number, Me.Id, how, text, clock.UtcNow()), "Your response is kept.", new($"point-{number}", text ?? ""), stop, "#points");
}
