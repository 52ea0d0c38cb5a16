using Kernel.Automation;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Cohorts.Rules;

/// <summary>They take part still, and have not answered the check-in.</summary>
internal sealed class NotCheckedIn(AppDb db) : ICondition
{
    public string Name => "not-checked-in";

    public string Label => "they have not answered the check-in yet";

    public async Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop)
    {
        if (await db.Set<CheckIn>().Where(c => c.Id == occasion.ItemId).Select(c => c.CohortId).SingleOrDefaultAsync(stop) is not { } cohortId) return false;

        return await db.Set<CohortMember>().Present(cohortId).AnyAsync(m => m.PersonId == occasion.PersonId, stop)
            && !await db.Set<CheckInAnswer>().AnyAsync(a => a.CheckInId == occasion.ItemId && a.PersonId == occasion.PersonId, stop);
    }
}

/// <summary>Nobody has said how it went, and it was not put off since.</summary>
internal sealed class StillPromised(AppDb db) : ICondition
{
    public string Name => "still-promised";

    public string Label => "they have not said how it went, nor put it off";

    public async Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop)
    {
        var when = await db.Set<Commitment>().Where(c => c.Id == occasion.ItemId && c.State == CommitmentState.Open).Select(c => (DateTime?)c.WhenUtc).SingleOrDefaultAsync(stop);
        return when is { } utc && (!occasion.Values.TryGetValue("When", out var told) || Occasion.Written(utc) == told);
    }
}
