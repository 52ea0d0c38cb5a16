using Communities;
using Communities.Posts;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Moderation;

/// <summary>Do a newcomer's first posts wait in this community?</summary>
internal sealed class FirstPosts(AppDb db, Kernel.Modules.Plugs plugs, Site site, TimeProvider clock)
{
    /// <returns>Why, as a sentence; null when they do not.</returns>
    public async Task<string?> Why(CommunityView community, string personId, CancellationToken stop)
    {
        var waiting = await Of(community.Id, stop);
        if (waiting == 0) return null;

        var posted = 0;
        foreach (var posts in plugs.Of<IPosts>()) posted += await posts.CountOf(personId, community.Id, clock.UtcNow().AddTicks(1), stop);
        return posted >= waiting ? null
            : $"In {community.Name} {(waiting == 1 ? "the first post" : $"the first {Plural.Of(waiting, "post", "posts")}")} of everybody who is new {(waiting == 1 ? "waits" : "wait")} until a facilitator has read {(waiting == 1 ? "it" : "them")}.";
    }

    /// <summary>How many first posts wait; 0 for none.</summary>
    public async Task<int> Of(string communityId, CancellationToken stop) =>
        await db.Set<CommunityRules>().Where(r => r.CommunityId == communityId).Select(r => r.FirstPosts).SingleOrDefaultAsync(stop) ?? site.Get<ModerationSettings>().FirstPosts;
}
