using Kernel;
using Kernel.Data;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Moderation.Log;

/// <summary>Counts by month what was done. Neither days nor words that facilitators wrote: in a small community they would name people.</summary>
internal sealed class LogQuery(AppDb db, Site site, TimeProvider clock)
{
    const int Shown = 12;

    static readonly CaseAct[] Public =
    [
        CaseAct.Flagged, CaseAct.Held, CaseAct.LeftAsItIs, CaseAct.Hidden, CaseAct.Shown, CaseAct.Published, CaseAct.Refused, CaseAct.Muted, CaseAct.Unmuted, CaseAct.Appealed, CaseAct.Upheld, CaseAct.Overturned,
    ];

    public async Task<IReadOnlyList<LogMonth>> Months(string communityId, CancellationToken stop)
    {
        var since = clock.UtcNow().AddMonths(-Shown);
        // A mute stands in the history of its own case and of the one that led to it; the latter would count it twice.
        var done = await (from h in db.Set<CaseEntry>()
                          where h.Utc >= since && Public.Contains(h.Act)
                          join c in db.Set<Case>() on h.CaseId equals c.Id
                          where c.CommunityId == communityId && (h.Act != CaseAct.Muted || c.Origin == CaseOrigin.Person)
                          select new { h.Act, h.Utc, c.Origin, c.Number, c.Ground }).ToListAsync(stop);
        return [.. done.GroupBy(d => MonthOf(d.Utc)).OrderByDescending(m => m.Key).Select(month => new LogMonth(month.Key,
            month.Count(d => d.Act == CaseAct.Flagged), month.Count(d => d.Act == CaseAct.Hidden), month.Count(d => d.Act == CaseAct.Appealed),
            [.. month.Where(d => d.Act is not (CaseAct.Flagged or CaseAct.Appealed)).CountBy(d => Sentence(d.Act, d.Origin == CaseOrigin.Flags && d.Number > 0 ? "reply" : d.Origin == CaseOrigin.Flags ? "discussion" : "post", d.Ground))
                .OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal).Select(l => new LogLine(l.Key, l.Value))]))];
    }

    DateOnly MonthOf(DateTime utc)
    {
        var here = TimeZoneInfo.ConvertTimeFromUtc(utc, site.TimeZone);
        return new(here.Year, here.Month, 1);
    }

    static string Sentence(CaseAct act, string post, FlagReason? ground) => act switch
    {
        CaseAct.Held => "A post waited for a facilitator before it appeared.",
        CaseAct.LeftAsItIs => $"A flagged {post} was left as it is.",
        CaseAct.Hidden => $"A {post} was hidden, because {FlagWord.Because(ground ?? FlagReason.Other)}.",
        CaseAct.Shown => $"A hidden {post} was shown again.",
        CaseAct.Published => "A post that had waited was published.",
        CaseAct.Refused => "A post that had waited was returned to its author.",
        CaseAct.Muted => "A member was muted for some days.",
        CaseAct.Unmuted => "A mute was ended early.",
        CaseAct.Upheld => "After an appeal, a decision was upheld by somebody else.",
        _ => "After an appeal, a decision was taken back.",
    };
}
