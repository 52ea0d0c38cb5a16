using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Content.Blocks;

/// <summary>Shows the draft of a page of blocks to its readers, or throws the draft away.</summary>
[Route("blocks/{id}/publication"), SignedIn]
sealed class PublicationsController(AppDb db, Publishing publishing) : DeskController
{
    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, CancellationToken stop) => May(id, async (desk, item) =>
    {
        await publishing.Publish(item, Me.Name, stop);
        Say($"“{item.DisplayText}” is published.");
        return desk.Place.Path;
    }, stop);

    [HttpDelete, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Destroy(string id, CancellationToken stop) => May(id, async (_, item) =>
    {
        await publishing.DiscardDraft(item, stop);
        Say("The draft is thrown away. The page is as readers see it.");
        return PathOf(id);
    }, stop);

    Task<IActionResult> May(string id, Func<Desk, ContentItem, Task<string>> act, CancellationToken stop) => At(id, desk => !desk.Place.MayPublish ? Task.FromResult<IActionResult>(StatusCode(StatusCodes.Status403Forbidden))
        : Tried(id, _ => db.Write(async () =>
        {
            var path = await act(desk, await db.Set<ContentItem>().SingleAsync(i => i.Id == id, stop));
            await db.SaveChangesAsync(stop);
            return path;
        }, stop), stop), stop);
}
