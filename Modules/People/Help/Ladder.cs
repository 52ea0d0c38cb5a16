using Communities;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using People.Finder;

namespace People.Help;

/// <summary>
/// To whom the viewer can turn, in this order: who facilitates their community, who knows about it, who facilitates the
/// facilitators' community, who administers the site. Nobody twice, and nobody who would not be told because they muted or blocked the viewer.
/// </summary>
internal sealed class Ladder(AppDb db, ICommunities communities, Experts experts, Words words, Viewer me)
{
    const int MostOfKind = 5;

    /// <param name="communityId">Empty for all of the viewer's communities.</param>
    /// <param name="topic">What it is about, as it was typed.</param>
    /// <param name="firstId">Whom the viewer would rather ask first; empty for the order above.</param>
    public async Task<IReadOnlyList<Rung>> For(string communityId, string topic, string firstId, CancellationToken stop)
    {
        var rungs = new List<(string Id, string Why)>();
        rungs.AddRange(await Facilitators(communityId, stop));
        rungs.AddRange(await Facilitating(await experts.On(topic, communityId, stop), communityId, stop));
        rungs.AddRange(await Facilitating(await FacilitatorsOfFacilitators(stop), communityId, stop));
        rungs.AddRange((await Administrators.OfSite(db).Select(a => a.Id).Take(MostOfKind).ToListAsync(stop)).Select(id => (id, "administers this site")));

        var first = rungs.Where(r => r.Id == firstId);
        var other = firstId.Length > 0 && rungs.All(r => r.Id != firstId) ? [(firstId, "you chose")] : Array.Empty<(string, string)>();
        return await Faces([.. first.Concat(other).Concat(rungs).DistinctBy(r => r.Item1)], stop);
    }

    async Task<List<(string, string)>> Facilitators(string communityId, CancellationToken stop) => [.. (await (
        from m in communities.Members
        where m.IsFacilitator && m.PersonId != me.Id
        join c in communities.SeenBy(me) on m.CommunityId equals c.Id
        where communityId == "" ? c.IsMember : c.Id == communityId
        orderby c.Name
        select new { m.PersonId, c.Name }).ToListAsync(stop)).GroupBy(m => m.PersonId).Take(MostOfKind).Select(one => (one.Key, words.Of("facilitates ") + Kernel.Pages.Listed.And([.. one.Select(m => m.Name)])))];

    async Task<List<(string, string)>> FacilitatorsOfFacilitators(CancellationToken stop) => [.. (await (
        from m in communities.Members
        where m.IsFacilitator
        join c in communities.SeenBy(me) on m.CommunityId equals c.Id
        where c.Kind == CommunityKind.Facilitators
        orderby c.Name
        select new { m.PersonId, c.Name }).Take(MostOfKind).ToListAsync(stop)).Select(m => (m.PersonId, $"tends {m.Name}, where {words.Of("facilitators")} help each other"))];

    // What is asked in a community that not everybody may know of is for those who do.
    async Task<IEnumerable<(string Id, string Why)>> Facilitating(IReadOnlyCollection<(string Id, string Why)> rungs, string communityId, CancellationToken stop)
    {
        if (communityId.Length == 0) return rungs;

        var readers = (await communities.ReadersAmong(communityId, [.. rungs.Select(r => r.Id)], stop)).ToHashSet();
        return rungs.Where(r => readers.Contains(r.Id));
    }

    async Task<IReadOnlyList<Rung>> Faces(IReadOnlyList<(string Id, string Why)> rungs, CancellationToken stop)
    {
        var (ids, apart) = (rungs.Select(r => r.Id).ToList(), db.Set<Boundary>());
        var faces = await db.Set<Person>()
            .Where(p => ids.Contains(p.Id) && p.Id != me.Id && p.SuspendedUtc == null && !apart.WhoAvoid(me.Id).Contains(p.Id) && !apart.BlockedBy(me.Id).Contains(p.Id))
            .Select(p => new { p.Id, Face = new Face(p.UserName!, p.DisplayName, p.Photo, p.Organisation) }).ToDictionaryAsync(p => p.Id, p => p.Face, stop);
        return [.. rungs.Where(r => faces.ContainsKey(r.Id)).Select(r => new Rung(r.Id, faces[r.Id], r.Why))];
    }
}
