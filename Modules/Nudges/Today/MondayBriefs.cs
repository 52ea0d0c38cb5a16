using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Nudges.Today;

/// <summary>On Monday morning by their own clocks, those for whom something waits get their week in one mail.</summary>
internal sealed class MondayBriefs(AppDb db, Site site, Tasks tasks, INotify notify, Kernel.Modules.Plugs plugs, TimeProvider clock) : IJob
{
    public const string Key = "monday-brief";
    const int Morning = 8;

    public async Task Run(CancellationToken stop)
    {
        var now = clock.UtcNow();
        var people = await db.Set<Person>().AsNoTracking().Where(p => p.SuspendedUtc == null && db.Set<Nudge>().Any(n => n.PersonId == p.Id && n.IsTask && n.State == NudgeState.Sent)).OrderBy(p => p.Id).ToListAsync(stop);
        foreach (var person in people)
        {
            var local = TimeZoneInfo.ConvertTimeFromUtc(now, person.ZoneOf(site));
            if (local.DayOfWeek == DayOfWeek.Monday && local.Hour == Morning) await Write(person.Id, now, stop);
        }
        await db.SaveChangesAsync(stop);
    }

    async Task Write(string personId, DateTime now, CancellationToken stop)
    {
        var last = await db.Set<Brief>().SingleOrDefaultAsync(b => b.PersonId == personId, stop);
        if (last is not null && now - last.SentUtc < TimeSpan.FromDays(6)) return;

        var tended = new List<NoticePlace>();
        foreach (var care in plugs.Of<IPlaceCare>()) tended.AddRange(await care.TendedBy(personId, stop));
        var open = (await tasks.Of(personId, null, stop)).Where(t => tended.Any(p => p.Id == t.PlaceId)).ToList();
        if (open.Count == 0) return;

        var first = tended.First(p => p.Id == open[0].PlaceId);
        var kinds = string.Join(", ", open.GroupBy(t => t.Rule).Select(g => $"{g.Count()} × {g.Key}"));
        await notify.Send([personId], new($"{Key}:{LocalTime.DayOf(now, site.TimeZone):yyyy-MM-dd}", $"Your Monday brief: {Plural.Of(open.Count, "thing waits", "things wait")} for you. {kinds}", first.Path + "/facilitate", "You look after a community, and something waits there."), stop);
        (last ?? db.Add(new Brief { PersonId = personId }).Entity).SentUtc = now;
    }
}
