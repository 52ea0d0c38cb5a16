using Kernel.Automation;
using Kernel.Data;
using Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Activities.Rules;

/// <summary>Who was given a part.</summary>
internal sealed class PastRequests(AppDb db, ModuleCatalog catalog) : IPast
{
    public IReadOnlyList<string> Triggers { get; } = ["activities.review-requested"];

    public async Task<IReadOnlyList<Occasion>> Between(string trigger, string placeId, DateTime fromUtc, DateTime toUtc, CancellationToken stop)
    {
        var given = await db.Set<Activity>().Where(a => a.CommunityId == placeId).SelectMany(a => a.People, (a, p) => new { a.Id, p.PersonId, p.Role, p.AssignedUtc })
            .Where(p => p.Role != Formats.Format.Owner && p.AssignedUtc >= fromUtc && p.AssignedUtc < toUtc).OrderBy(p => p.AssignedUtc).ToListAsync(stop);
        return [.. given.Select(g => catalog.TriggerCalled(trigger)!.Of(new ReviewRequested(g.Id, placeId, g.PersonId, g.Role), g.AssignedUtc))];
    }
}
