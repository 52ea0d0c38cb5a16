using CaseStudies.Shared;
using Kernel.Automation;
using Kernel.Data;
using Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Rules;

/// <summary>Which case studies were published.</summary>
internal sealed class PastCases(AppDb db, ModuleCatalog catalog) : IPast
{
    public IReadOnlyList<string> Triggers { get; } = ["case-studies.published"];

    public async Task<IReadOnlyList<Occasion>> Between(string trigger, string placeId, DateTime fromUtc, DateTime toUtc, CancellationToken stop)
    {
        var accepted = await db.Set<CaseStudy>().Published().Where(c => c.CommunityId == placeId && c.AcceptedUtc >= fromUtc && c.AcceptedUtc < toUtc).OrderBy(c => c.AcceptedUtc).Select(c => new { c.Id, Utc = c.AcceptedUtc!.Value }).ToListAsync(stop);
        return [.. accepted.Select(c => catalog.TriggerCalled(trigger)!.Of(new CaseStudyPublished(c.Id, placeId), c.Utc))];
    }
}
