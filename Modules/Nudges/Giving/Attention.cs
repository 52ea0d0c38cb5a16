using Kernel;
using Kernel.Data;
using Kernel.Modules;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Nudges.Giving;

/// <summary>Reads how much of their attention people have given already.</summary>
internal sealed class Attention(AppDb db, Site site, Kernel.Modules.Plugs plugs, TimeProvider clock)
{
    /// <summary>So long somebody has before a nudge counts as ignored.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(7);
    static readonly TimeSpan Remembered = TimeSpan.FromDays(400);

    /// <summary>Null for somebody who is gone or kept out.</summary>
    public async Task<Budget?> Of(string personId, CancellationToken stop)
    {
        var now = clock.UtcNow();
        if (await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId && p.SuspendedUtc == null, stop) is not { } person) return null;

        var since = now - Remembered;
        var rows = await db.Set<Nudge>().AsNoTracking().Where(n => n.PersonId == personId && (n.State == NudgeState.Sent || n.State == NudgeState.HeldOut || n.State == NudgeState.Bundled) && n.EndedUtc > since)
            .Select(n => new { n.RuleId, At = n.EndedUtc!.Value, n.State, n.IsTask, n.IsMailed, n.ActedUtc, n.Answer, n.ItemId, n.SubjectId }).ToListAsync(stop);
        return new([.. rows.Where(r => r.State == NudgeState.Sent).Select(r => new Got(r.RuleId, r.At, r.IsTask, r.IsMailed, r.ActedUtc is not null,
            r.IsTask ? r.Answer == TaskAnswer.NotUseful : r.ActedUtc is null && now - r.At > Patience, r.ItemId, r.SubjectId))], person.ZoneOf(site), await Came(personId, stop))
        {
            BriefUtc = await db.Set<Brief>().Where(b => b.PersonId == personId).MaxAsync(b => (DateTime?)b.SentUtc, stop),
            ActedUtc = rows.Max(r => r.ActedUtc),
            HeldBack = [.. rows.Where(r => r.State == NudgeState.HeldOut).Select(r => new Got(r.RuleId, r.At, r.IsTask, false, false, false, r.ItemId, r.SubjectId))],
        };
    }

    async Task<DateTime?> Came(string personId, CancellationToken stop)
    {
        DateTime? came = null;
        foreach (var care in plugs.Of<IPlaceCare>())
            if ((await care.CameUtc([personId], stop)).TryGetValue(personId, out var at) && (came is null || at > came)) came = at;
        return came;
    }
}
