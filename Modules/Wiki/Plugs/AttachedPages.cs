using Communities;
using Kernel.Attachments;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Wiki.Plugs;

/// <summary>Pages as the places of files. A file stays with its page when its words go: older versions show it still.</summary>
internal sealed class AttachedPages(AppDb db, ICommunities communities) : IAttachmentPlace
{
    const string Place = "page/";

    public static string Of(string pageId) => Place + pageId;

    public bool Knows(string place) => place.StartsWith(Place, StringComparison.Ordinal);

    public async Task<bool> CanRead(string place, Viewer viewer, CancellationToken stop)
    {
        var id = place[Place.Length..];
        var communityId = await db.Set<WikiPage>().Published().Where(p => p.Id == id).Select(p => p.CommunityId).SingleOrDefaultAsync(stop);
        return communityId is not null && await communities.ReadBy(viewer).AnyAsync(c => c.Id == communityId, stop);
    }

    public async Task<IReadOnlyCollection<string>> Standing(IReadOnlyCollection<string> places, CancellationToken stop)
    {
        var ids = places.Select(p => p[Place.Length..]).ToList();
        return await db.Set<WikiPage>().Where(p => ids.Contains(p.Id)).Select(p => Place + p.Id).ToListAsync(stop);
    }
}
