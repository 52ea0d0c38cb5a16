using Kernel;
using Kernel.Automation;
using Kernel.Data;
using Kernel.Events;
using Kernel.Modules;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Nudges.Plugs;

/// <summary>Hears what rules want people to do, and notes it on the nudges that wanted it: those that were sent and those that were held out alike.</summary>
internal sealed class Deeds(AppDb db, ModuleCatalog catalog, Site site, TimeProvider clock) : IListen
{
    public static bool Hears(Site site, string eventName) => site.Get<NudgeSettings>().Wanted.ContainsKey(eventName);

    public async Task Hear(IEvent happened, string key, CancellationToken stop)
    {
        var name = happened.GetType().GetCustomAttributes(typeof(EventNameAttribute), false).Cast<EventNameAttribute>().Single().Name;
        if (catalog.TriggerCalled(name) is not { } trigger || !site.Get<NudgeSettings>().Wanted.TryGetValue(name, out var rules)) return;

        var now = clock.UtcNow();
        var deed = trigger.Of(happened, now);
        string[] measured = [.. new[] { deed.PersonId, deed.ItemId }.Where(id => id.Length > 0)];
        var wanted = await db.Set<Nudge>().Where(n => rules.Contains(n.RuleId) && measured.Contains(n.MeasuredId) && n.ActedUtc == null && n.State != NudgeState.Suppressed && (n.ActByUtc == null || n.ActByUtc >= now)).ToListAsync(stop);
        if (wanted.Count == 0) return;

        var ids = wanted.Select(n => n.RuleId).Distinct().ToList();
        var how = await db.Set<NudgeRule>().Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.OutcomeBy, r.OutcomeOnItem }).ToDictionaryAsync(r => r.Id, stop);
        foreach (var nudge in wanted)
        {
            if (!how.TryGetValue(nudge.RuleId, out var rule)) continue;

            var isTheirs = rule.OutcomeBy == OutcomeBy.Anybody ? nudge.ItemId == deed.ItemId : nudge.MeasuredId == deed.PersonId && (!rule.OutcomeOnItem || nudge.ItemId == deed.ItemId);
            if (isTheirs) nudge.Act(now);
        }
    }
}
