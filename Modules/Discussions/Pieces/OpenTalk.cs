using Communities;
using Discussions.Shared;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;

namespace Discussions.Pieces;

/// <summary>What visitors may listen to, on the site's home.</summary>
internal sealed class OpenTalk(AppDb db, ICommunities communities, RowQuery rows, Viewer me) : IZonePiece
{
    const int Shown = 5;

    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        var open = from d in db.Set<Discussion>().Published()
                   join c in communities.SeenBy(me).Where(c => c.Privacy == CommunityPrivacy.Open) on d.CommunityId equals c.Id
                   select d;
        var latest = await rows.Read(open, 0, Shown, stop);
        return latest.Count == 0 ? null : new DiscussionList(latest, NamesCommunities: true);
    }
}
