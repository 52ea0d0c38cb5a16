using Communities;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Moderation.Plugs;

/// <summary>In the digest of somebody who facilitates: how much waits for them in each community.</summary>
internal sealed class CasesWait(AppDb db, ICommunities communities, Viewer me) : IDigestSection
{
    public int Order => 12;

    public bool WaitsForReader => true;

    public async Task<DigestSection?> For(DigestReader reader, CancellationToken stop)
    {
        var waiting = await (from c in db.Set<Case>()
                             where c.State != CaseState.Settled && c.PersonId != reader.PersonId && (c.AssigneeId == "" || c.AssigneeId == reader.PersonId)
                             join place in communities.SeenBy(me).Where(p => p.IsFacilitator) on c.CommunityId equals place.Id
                             select new { place.Slug, place.Name }).ToListAsync(stop);

        return waiting.Count == 0 ? null : new("Moderation", "Somebody hopes for an answer: whoever flagged, or whose post waits.",
            [.. waiting.GroupBy(w => w).OrderBy(w => w.Key.Name, StringComparer.Ordinal).Select(w => new DigestItem(
                $"{Plural.Of(w.Count(), "case waits", "cases wait")} in {w.Key.Name}", new CommunityView { Slug = w.Key.Slug }.Path + "/moderation", ""))]);
    }
}
