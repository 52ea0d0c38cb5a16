using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Rules;

/// <summary>Who looks after communities and who is new in them, for engines that know of places alone.</summary>
internal sealed class CommunityCare(AppDb db, ICommunities communities, Access access) : IPlaceCare
{
    public async Task<CaredPlace?> Find(string slug, Viewer viewer, CancellationToken stop) =>
        await communities.Find(slug, viewer, stop) is { CanRead: true } found ? new(Of(found.Id, found.Name, found.Slug), await access.Can(CommunitiesModule.Tend, found, stop)) : null;

    public async Task<IReadOnlyList<NoticePlace>> Called(IReadOnlyCollection<string> placeIds, CancellationToken stop) =>
        [.. (await db.Set<Community>().Where(c => placeIds.Contains(c.Id) && c.State == ContentState.Published).Select(c => new { c.Id, c.DisplayText, c.Slug }).ToListAsync(stop)).Select(c => Of(c.Id, c.DisplayText, c.Slug))];

    public async Task<IReadOnlyList<NoticePlace>> TendedBy(string personId, CancellationToken stop) =>
        [.. (await (from m in db.Set<Membership>().Present()
                    where m.PersonId == personId && m.IsFacilitator
                    join c in db.Set<Community>() on m.CommunityId equals c.Id
                    where c.State == ContentState.Published
                    orderby c.DisplayText
                    select new { c.Id, c.DisplayText, c.Slug }).ToListAsync(stop)).Select(c => Of(c.Id, c.DisplayText, c.Slug))];

    public async Task<IReadOnlyList<string>> NewcomersOf(string placeId, DateTime nowUtc, CancellationToken stop) =>
        await db.Set<Membership>().New(nowUtc).Where(m => m.CommunityId == placeId).OrderByDescending(m => m.JoinedUtc).Select(m => m.PersonId).ToListAsync(stop);

    public async Task<IReadOnlyDictionary<string, DateTime>> CameUtc(IReadOnlyCollection<string> personIds, CancellationToken stop) =>
        await db.Set<Membership>().Present().Where(m => personIds.Contains(m.PersonId)).GroupBy(m => m.PersonId).Select(g => new { g.Key, Utc = g.Max(m => m.JoinedUtc) }).ToDictionaryAsync(g => g.Key, g => g.Utc, stop);

    static NoticePlace Of(string id, string name, string slug) => new(id, name, new CommunityView { Slug = slug }.Path);
}
