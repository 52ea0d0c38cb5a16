using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Plugs;

/// <summary>Communities as the places in which news happens.</summary>
internal sealed class CommunityPlaces(ICommunities communities) : IPlaces
{
    public async Task<IReadOnlyList<NoticePlace>> Of(string personId, CancellationToken stop) =>
        [.. (await communities.ReadBy(Reader(personId)).Where(c => c.IsMember).OrderBy(c => c.Name).Select(c => new { c.Id, c.Name, c.Slug }).ToListAsync(stop))
            .Select(c => new NoticePlace(c.Id, c.Name, new CommunityView { Slug = c.Slug }.Path))];

    public async Task<IReadOnlyCollection<string>> Readable(string personId, IReadOnlyCollection<string> placeIds, CancellationToken stop) =>
        await communities.ReadBy(Reader(personId)).Where(c => placeIds.Contains(c.Id)).Select(c => c.Id).ToListAsync(stop);

    // What a person may read, whatever their roles on the site.
    static Viewer Reader(string personId)
    {
        var reader = new Viewer();
        reader.SignIn(personId, "", "", "", []);
        return reader;
    }
}
