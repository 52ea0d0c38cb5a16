using Communities;
using Kernel.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Moves;

/// <summary>What moving, splitting and merging have in common: a discussion of this community, and somebody who looks after it.</summary>
internal abstract class MovingController(AppDb db) : CommunityController
{
    protected AppDb Db => db;

    protected async Task<IActionResult> With(string id, Func<Discussion, Task<IActionResult>> act, CancellationToken stop)
    {
        if (await Db.Set<Discussion>().Published().In(Community.Id).SingleOrDefaultAsync(d => d.Id == id, stop) is not { } discussion) return NotFound();

        return await May(DiscussionsModule.Moderate) ? await act(discussion) : StatusCode(StatusCodes.Status403Forbidden);
    }
}
