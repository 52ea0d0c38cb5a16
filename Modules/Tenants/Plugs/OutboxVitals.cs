using Kernel;
using Kernel.Data;
using Kernel.Events;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Tenants.Plugs;

/// <summary>What is still to be done because of what people did.</summary>
sealed class OutboxVitals(AppDb db, TimeProvider clock) : IVital
{
    // After so long somebody should know: consequences come within seconds.
    static readonly TimeSpan Late = TimeSpan.FromMinutes(5);

    public async Task<IReadOnlyList<Vital>> Of(CancellationToken stop)
    {
        var now = clock.UtcNow();
        var due = db.Set<OutboxRow>().Where(o => o.ParkedUtc == null && o.DueUtc <= now);
        var (count, oldest) = (await due.CountAsync(stop), await due.MinAsync(o => (DateTime?)o.DueUtc, stop));
        var parked = await db.Set<OutboxRow>().CountAsync(o => o.ParkedUtc != null, stop);
        var age = oldest is { } from ? now - from : TimeSpan.Zero;
        return
        [
            new("Consequences still to come", count == 0 ? "None: all is done" : $"{count:N0}, the oldest since {Words(age)}", "", age > Late),
            .. parked > 0 ? [new Vital("Consequences that failed five times", $"{parked:N0}: the log says why", "", true)] : Array.Empty<Vital>(),
        ];
    }

    static string Words(TimeSpan age) => age.TotalMinutes < 2 ? $"{age.TotalSeconds:N0} seconds" : age.TotalHours < 2 ? $"{age.TotalMinutes:N0} minutes" : $"{age.TotalHours:N0} hours";
}
