using Communities;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Insights.Mine;

/// <summary>In which communities something is measured about the viewer.</summary>
[Route("account/figures"), SignedIn]
internal sealed class MyPlacesController(ICommunities communities) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop) =>
        View("/Insights/Mine/Index.cshtml", new MyPlacesPage(await communities.ReadBy(Me).Where(c => c.IsMember).OrderBy(c => c.Name).ToListAsync(stop)));
}

public sealed record MyPlacesPage(IReadOnlyList<CommunityView> Communities);
