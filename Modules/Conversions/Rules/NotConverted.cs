using Kernel.Automation;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Conversions.Rules;

/// <summary>The conversation has become nothing yet.</summary>
internal sealed class NotConverted(AppDb db) : ICondition
{
    public string Name => "not-converted";

    public string Label => "it has become nothing lasting yet";

    public async Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop)
    {
        var then = occasion.AsOfUtc ?? DateTime.MaxValue;
        return !await db.Set<Conversion>().AnyAsync(c => c.SourceId == occasion.ItemId && c.Utc <= then, stop);
    }
}
