using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Communities.Facilitate;

/// <summary>The page from which a facilitator tends a community. What waits for them comes through the zone <c>community.facilitate</c>.</summary>
[Route("communities/{slug}/facilitate"), SignedIn]
internal sealed class FacilitateController : CommunityController
{
    [HttpGet]
    public async Task<IActionResult> Show() => await May(CommunitiesModule.Tend) ? View(new FacilitatePage(Community)) : StatusCode(StatusCodes.Status403Forbidden);
}

public sealed record FacilitatePage(CommunityView Community);
