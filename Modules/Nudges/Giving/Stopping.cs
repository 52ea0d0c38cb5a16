using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Nudges.Giving;

/// <summary>
/// People stop a rule for themselves. One that more than one in ten of those whom it reached has stopped, twenty people at least,
/// does harm: it pauses by itself and says so to those who look after rules. Saves nothing.
/// </summary>
internal sealed class Stopping(AppDb db, Holders holders, INotify notify, TimeProvider clock)
{
    public const int Fewest = 20;
    public const int MostPercent = 10;

    public async Task Stop(string personId, string ruleId, CancellationToken stop)
    {
        if (await db.Set<OptOut>().AnyAsync(o => o.PersonId == personId && o.RuleId == ruleId, stop)) return;

        var now = clock.UtcNow();
        db.Add(new OptOut { PersonId = personId, RuleId = ruleId, AtUtc = now });
        if (await db.Set<NudgeRule>().SingleOrDefaultAsync(r => r.Id == ruleId, stop) is not { StartedUtc: { } started, IsPaused: false } rule) return;

        var reached = await db.Set<Nudge>().Where(n => n.RuleId == ruleId && n.State == NudgeState.Sent && n.EndedUtc >= started).Select(n => n.PersonId).Distinct().CountAsync(stop);
        var stopped = 1 + await db.Set<OptOut>().CountAsync(o => o.RuleId == ruleId && o.AtUtc >= started, stop);
        if (reached < Fewest || stopped * 100 <= reached * MostPercent) return;

        rule.Pause($"{stopped} of the {reached} people whom it reached do not want it. Change it before you switch it on again.", now);
        await notify.Send(await holders.Of(NudgesModule.Manage, stop), new("nudge-rule:" + rule.Id, $"The nudge “{rule.DisplayText}” does harm and has paused itself: {rule.PausedReason}", "/admin/nudges/" + rule.Id, "You look after the nudges of this site."), stop);
    }

    public async Task Start(string personId, string ruleId, CancellationToken stop)
    {
        if (await db.Set<OptOut>().SingleOrDefaultAsync(o => o.PersonId == personId && o.RuleId == ruleId, stop) is { } stopped) db.Remove(stopped);
    }
}
