using Communities;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.People;
using Learning.Blocks;
using Microsoft.EntityFrameworkCore;

namespace Learning.Plugs;

/// <summary>Paths are built by those who facilitate their community, out of steps.</summary>
internal sealed class PathsAreBuilt(AppDb db, ICommunities communities, Access access, Viewer me) : IBlockPlace
{
    public string ContentType => nameof(LearningPath);

    public async Task<BlockPlace?> Of(string itemId, CancellationToken stop)
    {
        var found = await db.Set<LearningPath>().Where(p => p.Id == itemId).Select(p => new { p.CommunityId, p.State }).SingleOrDefaultAsync(stop);
        if (found is null || await communities.ReadBy(me).SingleOrDefaultAsync(c => c.Id == found.CommunityId, stop) is not { } community) return null;

        var may = await access.Can(LearningModule.Build, community, stop);
        if (!may && found.State != ContentState.Published) return null;

        var path = LearningPath.PathOf(community.Path, itemId);
        return new(path, path + "/edit", null, may, may, false, [("Communities", "/communities"), (community.Name, community.Path), ("Learning", community.Path + "/learning")]) { Holds = [nameof(StepBlock)] };
    }
}
