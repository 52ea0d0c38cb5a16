using Communities;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Moves;

/// <summary>A discussion goes to another community.</summary>
[Route("communities/{slug}/discussions/{id}/move"), SignedIn]
internal sealed class MovesController(AppDb db, ICommunities communities, Moving moving) : MovingController(db)
{
    [HttpGet]
    public Task<IActionResult> New(string id, CancellationToken stop) => With(id, async discussion => View("New", await Page(discussion, "", stop)), stop);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, string? to, CancellationToken stop) => With(id, discussion => Attempt(async () =>
    {
        var place = (await Places(stop)).FirstOrDefault(c => c.Slug == to) ?? throw new Kernel.RuleBroken("Choose a community.", "To");
        await moving.Into(discussion, Community, place, Me.Id, stop);
        Say($"It stands in {place.Name} now. The old address leads here.");
        return To(Discussion.PathOf(place.Path, id));
    }, again: async () => View("New", await Page(discussion, to ?? "", stop))), stop);

    async Task<MovePage> Page(Discussion discussion, string to, CancellationToken stop) =>
        new(Community, Discussion.PathOf(Community.Path, discussion.Id), discussion.DisplayText, await Places(stop), to);

    async Task<IReadOnlyList<CommunityView>> Places(CancellationToken stop)
    {
        var places = new List<CommunityView>();
        foreach (var place in await communities.ReadBy(Me).Where(c => (c.IsMember || c.SeesAll) && c.Id != Community.Id).OrderBy(c => c.Name).ToListAsync(stop))
            if (place.Privacy >= Community.Privacy && place.TakesPosts && await Access.Can(DiscussionsModule.Moderate, place, stop)) places.Add(place);
        return places;
    }
}
