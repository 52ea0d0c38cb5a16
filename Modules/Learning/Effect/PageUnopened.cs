using Kernel.Automation;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Learning.Effect;

/// <summary>They have not been on the guided page, in whichever language.</summary>
internal sealed class PageUnopened(AppDb db) : ICondition
{
    public string Name => "page-unopened";

    public string Label => "they have not opened the guided page yet";

    public async Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop)
    {
        if (await db.Set<LearningPage>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == occasion.ItemId, stop) is not { } page) return false;

        var (person, then) = (personId.Length > 0 ? personId : occasion.PersonId, occasion.AsOfUtc ?? DateTime.MaxValue);
        var versions = db.Set<LearningPage>().SameAs(page).Select(p => p.Id);
        return !await db.Set<PageProgress>().AnyAsync(p => versions.Contains(p.PageId) && p.PersonId == person && p.StartedUtc <= then, stop);
    }
}
