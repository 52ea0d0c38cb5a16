using Communities;
using Kernel.Attachments;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Moderation.Queue;

namespace Moderation.Plugs;

/// <summary>What waits for a look as the place of its files: its author opens them, and those who look.</summary>
internal sealed class HeldFiles(AppDb db, ICommunities communities, Access access, Viewer me) : IAttachmentPlace
{
    static readonly string Root = HeldPost.PlaceOf("");

    public bool Knows(string place) => place.StartsWith(Root, StringComparison.Ordinal);

    public async Task<bool> CanRead(string place, Viewer viewer, CancellationToken stop)
    {
        var id = place[Root.Length..];
        if (!viewer.IsSignedIn || await db.Set<HeldPost>().Where(p => p.CaseId == id).Select(p => new { p.AuthorId, p.CommunityId }).SingleOrDefaultAsync(stop) is not { } held) return false;
        if (held.AuthorId == viewer.Id) return true;

        // Rights are known of whoever looks now.
        return viewer.Id == me.Id && await communities.ReadBy(viewer).SingleOrDefaultAsync(c => c.Id == held.CommunityId, stop) is { } community && await community.MayModerate(access, stop);
    }

    public async Task<IReadOnlyCollection<string>> Standing(IReadOnlyCollection<string> places, CancellationToken stop)
    {
        var ids = places.Select(p => p[Root.Length..]).ToList();
        return await db.Set<HeldPost>().Where(p => ids.Contains(p.CaseId)).Select(p => Root + p.CaseId).ToListAsync(stop);
    }
}
