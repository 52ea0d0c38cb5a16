using Kernel.Automation;
using Kernel.Content;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Rules;

/// <summary>The event begins when it was said to, and is not cancelled.</summary>
internal sealed class StillPlanned(AppDb db) : ICondition
{
    public string Name => "still-planned";

    public string Label => "it is neither cancelled nor moved";

    public async Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop)
    {
        var start = await db.Set<Event>().Where(e => e.Id == occasion.ItemId && e.State == ContentState.Published && e.CancelledUtc == null).Select(e => (DateTime?)e.StartUtc).SingleOrDefaultAsync(stop);
        return start is { } begins && (!occasion.Values.TryGetValue("Start", out var told) || Occasion.Written(begins) == told);
    }
}
