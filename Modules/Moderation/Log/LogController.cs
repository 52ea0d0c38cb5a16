using Communities;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Moderation.Queue;

namespace Moderation.Log;

/// <summary>What facilitators did in a community, for its members: in general words, and without names.</summary>
[Route("communities/{slug}/moderation/log"), SignedIn]
internal sealed class LogController(LogQuery log) : CommunityController
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop) =>
        Community.IsMember || await Community.MayModerate(Access, stop) ? View(new LogPage(Community, await log.Months(Community.Id, stop))) : StatusCode(StatusCodes.Status403Forbidden);
}

public sealed record LogPage(CommunityView Community, IReadOnlyList<LogMonth> Months);

/// <param name="First">Its first day.</param>
public sealed record LogMonth(DateOnly First, int Flags, int Hidden, int Appeals, IReadOnlyList<LogLine> Lines);

/// <param name="Text">What was done and why, as a sentence.</param>
/// <param name="Count">How often in this month.</param>
public sealed record LogLine(string Text, int Count);
