using Cohorts.Running;
using Communities;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cohorts.Progress;

/// <summary>How far everybody is, phase by phase, against what was hoped for.</summary>
[Route("communities/{slug}/facilitate/cohort"), SignedIn]
internal sealed class ProgressController(CohortLookup lookup, ProgressReader reader) : CommunityController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken stop) =>
        await lookup.Find(Community, stop) is not { } seat ? NotFound() : seat.Runs ? View(await reader.Page(Community, seat.Cohort, stop)) : StatusCode(StatusCodes.Status403Forbidden);
}
