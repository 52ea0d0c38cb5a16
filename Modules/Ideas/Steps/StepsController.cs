using Communities;
using Ideas.Board;
using Ideas.Shared;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Steps;

/// <summary>The base of what brings an idea on. Its forms stand on the idea's own page, which is shown once more when a rule says no.</summary>
[SignedIn]
internal abstract class StepsController(AppDb db, IdeaLookup lookup, IdeaReader reader, TimeProvider clock) : CommunityController
{
    protected AppDb Db => db;

    protected DateTime Now => clock.UtcNow();

    /// <param name="may">Is this step for the viewer?</param>
    /// <param name="said">Shown once it is done.</param>
    protected async Task<IActionResult> Step(string id, Func<IdeaRights, Idea, bool> may, StepForm form, Func<Idea, Task> act, string said, CancellationToken stop)
    {
        if (await lookup.Find(Community, id, tracked: true, stop) is not { } found) return NotFound();
        if (!may(found.May, found.Idea) || !found.Idea.IsPublished) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            await db.Write(async () =>
            {
                await act(found.Idea);
                await db.SaveChangesAsync(stop);
            }, stop);
            Say(said);
            return To(Idea.PathOf(Community.Path, id));
        }, again: async () => await lookup.Find(Community, id, tracked: false, stop) is { } fresh ? View("/Ideas/Board/Show.cshtml", await reader.Page(Community, fresh, form, stop)) : NotFound());
    }
}
