using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Board;

/// <summary>The tags that a community uses, most used first.</summary>
internal sealed class CommunityTags(AppDb db)
{
    const int Looked = 500;
    const int Most = 20;

    public async Task<IReadOnlyList<string>> Of(string communityId, CancellationToken stop)
    {
        var used = await db.Set<Discussion>().Published().In(communityId).Where(d => d.Tags != "").OrderByDescending(d => d.ActiveUtc).Select(d => d.Tags).Take(Looked).ToListAsync(stop);
        return [.. used.SelectMany(Discussion.TagsIn).CountBy(t => t).OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).Take(Most).Select(t => t.Key)];
    }
}
