using Activities.Formats;
using Activities.Stage;
using Kernel;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Activities.Summaries;

/// <summary>What the group takes along. Nothing ends without it.</summary>
[Route("communities/{slug}/activities/{id}/summary"), SignedIn, EnableRateLimiting(Limits.Post)]
internal sealed class SummariesController(TimeProvider clock) : StageController
{
    [HttpPut]
    public Task<IActionResult> Update(string id, string? text, CancellationToken stop)
    {
        var isFacilitator = false;
        return Play(id, (activity, seat) => (isFacilitator = seat.IsFacilitator) || seat.IsOwner || Lets(activity, seat, Act.Summarise), a => a.Summarise(Me.Id, isFacilitator, text, clock.UtcNow()), "It is written down for everybody.", new("summary", text ?? ""), stop);
    }
}
