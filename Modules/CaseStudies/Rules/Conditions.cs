using Kernel.Automation;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Rules;

/// <summary>No team has said what it did with the case study.</summary>
internal sealed class NobodyAdopted(AppDb db) : ICondition
{
    public string Name => "no-adoption";

    public string Label => "no team has said yet what it did with it";

    public async Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop)
    {
        var then = occasion.AsOfUtc ?? DateTime.MaxValue;
        return !await db.Set<Adoption>().AnyAsync(a => a.CaseId == occasion.ItemId && a.Answer != null && a.AnsweredUtc <= then, stop);
    }
}
