using Kernel;
using Kernel.Data;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Nudges.Plugs;

/// <summary>What became of the nudges of the last day.</summary>
internal sealed class NudgeVitals(AppDb db, TimeProvider clock) : IVital
{
    public async Task<IReadOnlyList<Vital>> Of(CancellationToken stop)
    {
        var since = clock.UtcNow().AddDays(-1);
        var counts = await db.Set<Nudge>().Where(n => n.EndedUtc >= since).GroupBy(n => n.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        int Of(NudgeState state) => counts.GetValueOrDefault(state);
        var paused = await db.Set<NudgeRule>().CountAsync(r => r.PausedUtc != null, stop);
        return
        [
            new("Nudges in the last day", $"{Of(NudgeState.Sent):N0} sent, {Of(NudgeState.Bundled):N0} left to the digest, {Of(NudgeState.HeldOut):N0} held out, {Of(NudgeState.Suppressed):N0} not sent", "/admin/nudges"),
            .. paused > 0 ? [new Vital("Rules that paused themselves", $"{paused:N0}", "/admin/nudges", true)] : Array.Empty<Vital>(),
        ];
    }
}
