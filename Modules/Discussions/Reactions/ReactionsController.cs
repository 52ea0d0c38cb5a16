using Communities;
using Discussions.Threads;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Reactions;

/// <summary>The viewer's reaction to a reply, or to the opening post, whose number is 0.</summary>
[Route("communities/{slug}/discussions/{id}/replies/{number:int}/reaction")]
internal sealed class ReactionsController(AppDb db, ThreadQuery threads, ReactionQuery reactions, TimeProvider clock) : CopController
{
    /// <param name="closed">A script wants the reactions without the choice.</param>
    [HttpGet, Everybody]
    public Task<IActionResult> Show(string slug, string id, int number, bool closed = false, CancellationToken stop = default) => With(slug, id, number, async (community, post) =>
    {
        var page = await reactions.Page(community, id, number, post, stop);
        return !WantsFragment ? View(page) : PartialView(closed || !page.CanReact ? "_Bar" : "_Choice", page);
    }, stop);

    [HttpPut, SignedIn, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Update(string slug, string id, int number, ReactionForm form, CancellationToken stop) => Change(slug, id, number, async (community, post) =>
    {
        if (form.Kind is not { } kind || !Enum.IsDefined(kind)) throw new RuleBroken("Choose one of the six.");

        await db.Write(async () =>
        {
            var mine = await Mine(id, number, stop) ?? db.Add(new Reaction { DiscussionId = id, Number = number, PersonId = Me.Id }).Entity;
            mine.Choose(kind, form.IsNamed, community.Id, post.AuthorId, clock.UtcNow());
            await db.SaveChangesAsync(stop);
        }, stop);
    }, stop);

    [HttpDelete, SignedIn, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Destroy(string slug, string id, int number, CancellationToken stop) => Change(slug, id, number, async (_, _) =>
    {
        if (await Mine(id, number, stop) is not { } mine) return;

        db.Remove(mine);
        await db.SaveChangesAsync(stop);
    }, stop);

    Task<IActionResult> Change(string slug, string id, int number, Func<CommunityView, Reacted, Task> change, CancellationToken stop) => With(slug, id, number, async (community, post) =>
    {
        if (!await Access.Can(DiscussionsModule.Reply, community, stop)) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            await change(community, post);
            var page = await reactions.Page(community, id, number, post, stop);
            return Fragment("_Bar", page, page.Back);
        }, again: async () => View("Show", await reactions.Page(community, id, number, post, stop)));
    }, stop);

    async Task<IActionResult> With(string slug, string id, int number, Func<CommunityView, Reacted, Task<IActionResult>> act, CancellationToken stop) =>
        await threads.Place(slug, id, stop) is { } community && await reactions.Post(id, number, stop) is { } post ? await act(community, post) : NotFound();

    Task<Reaction?> Mine(string id, int number, CancellationToken stop) =>
        db.Set<Reaction>().SingleOrDefaultAsync(r => r.DiscussionId == id && r.Number == number && r.PersonId == Me.Id, stop);
}
