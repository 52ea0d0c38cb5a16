using Kernel.People;
using Microsoft.AspNetCore.Mvc;

namespace Moderation.People;

/// <summary>Notes about somebody, their cases, and whether they may write in this community.</summary>
[Route("communities/{slug}/moderation/people/{name}"), SignedIn]
internal sealed class PeopleController : PersonController
{
    /// <param name="case">The case from which the viewer comes.</param>
    [HttpGet]
    public Task<IActionResult> Show(string name, string? @case, int page = 1, CancellationToken stop = default) =>
        With(name, async person => View(await People.Page(Community, person, new() { Case = @case }, page, stop)), stop);
}
