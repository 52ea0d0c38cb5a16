using Communities;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Moderation.Queue;

/// <summary>What waits for the facilitators of a community, and what they settled.</summary>
[Route("communities/{slug}/moderation"), SignedIn]
internal sealed class QueueController(CaseRows rows) : CommunityController
{
    [HttpGet]
    public async Task<IActionResult> Index(bool settled = false, int page = 1, CancellationToken stop = default)
    {
        if (!await Community.MayModerate(Access, stop)) return StatusCode(StatusCodes.Status403Forbidden);

        var all = rows.All.Where(c => c.CommunityId == Community.Id && (c.State == CaseState.Settled) == settled);
        var path = $"{Community.Path}/moderation{(settled ? "?settled=true" : "")}";
        return View(new QueuePage(Community, await rows.Read(all, settled, page, path, stop), settled));
    }
}

public sealed record QueuePage(CommunityView Community, CaseList Cases, bool IsSettled);

static class Moderators
{
    /// <summary>Its facilitators, and those who look after the whole site.</summary>
    public static async ValueTask<bool> MayModerate(this CommunityView community, Access access, CancellationToken stop) =>
        access.Can(ModerationModule.Manage) || await access.Can(ModerationModule.Moderate, community, stop);
}
