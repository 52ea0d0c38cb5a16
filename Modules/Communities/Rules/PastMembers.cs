using Kernel.Automation;
using Kernel.Data;
using Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Communities.Rules;

/// <summary>Who joined, from when they belong.</summary>
internal sealed class PastMembers(AppDb db, ModuleCatalog catalog) : IPast
{
    const string Joined = "communities.member-joined";

    public IReadOnlyList<string> Triggers { get; } = [Joined];

    public async Task<IReadOnlyList<Occasion>> Between(string trigger, string placeId, DateTime fromUtc, DateTime toUtc, CancellationToken stop)
    {
        var came = await db.Set<Membership>().Present().Where(m => m.CommunityId == placeId && m.JoinedUtc >= fromUtc && m.JoinedUtc < toUtc).OrderBy(m => m.JoinedUtc).Select(m => new { m.PersonId, m.JoinedUtc }).ToListAsync(stop);
        return [.. came.Select(m => catalog.TriggerCalled(trigger)!.Of(new MemberJoined(placeId, m.PersonId), m.JoinedUtc))];
    }
}
