using Discussions.Threads;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Discussions.Prompts;

/// <summary>Asked for by the reply box when somebody steps into it.</summary>
[Route("communities/{slug}/discussions/{id}/prompt"), SignedIn]
internal sealed class PromptsController(ThreadQuery threads, PromptQuery prompts) : CopController
{
    [HttpGet, EnableRateLimiting(Limits.Suggest)]
    public async Task<IActionResult> Show(string slug, string id, CancellationToken stop)
    {
        if (await threads.Place(slug, id, stop) is not { } community) return NotFound();
        if (!WantsFragment) return To(Discussion.PathOf(community.Path, id) + "#reply");

        Response.Headers.CacheControl = "no-store";
        return await Access.Can(DiscussionsModule.Reply, community, stop) && await prompts.For(id, stop) is { } prompt ? PartialView("_Prompt", prompt) : NoContent();
    }
}
