using Kernel;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Sharing.Admin;

/// <summary>Reads the admin’s page about sharing, as it is and with what was typed into one of its forms.</summary>
internal sealed class SharingPages(AppDb db, Site site, TimeProvider clock)
{
    const int Most = 100;

    public async Task<SharingPage> Page(CancellationToken stop)
    {
        var (now, settings) = (clock.UtcNow(), site.Get<SharingSettings>());
        var connections = await db.Set<Connection>().AsNoTracking().OrderBy(c => c.EndedUtc != null).ThenBy(c => c.OtherName).Take(Most).Select(c => new
        {
            c.OtherIsHub,
            Row = new ConnectionRow(
                c.Id, c.OtherName, db.Set<OutwardShare>().Count(s => s.ConnectionId == c.Id && s.IsWanted) + db.Set<InboxEntry>().Count(e => e.ConnectionId == c.Id && e.Standing != ShareStanding.Gone), c.CreatedUtc, c.EndedUtc, c.EndedBecause),
        }).ToListAsync(stop);
        var codes = await (from c in db.Set<JoiningCode>()
                           join p in db.Set<Person>() on c.MadeById equals p.Id into makers from p in makers.DefaultIfEmpty()
                           orderby c.CreatedUtc descending, c.Id descending
                           select new { Code = c, By = p.DisplayName }).AsNoTracking().Take(Most).ToListAsync(stop);
        return new(
            settings.IsHub, [.. connections.Where(c => c.OtherIsHub).Select(c => c.Row)], [.. connections.Where(c => !c.OtherIsHub).Select(c => c.Row)],
            [.. codes.Select(c => new CodeRow(c.Code.Id, c.Code.Whom, c.By ?? Face.Gone.DisplayName, c.Code.CreatedUtc, c.Code.ExpiresUtc, c.Code.IsOpen(now), Word(c.Code, now)))], "",
            new() { IsHub = settings.IsHub, LooksFirst = settings.LooksFirst }, new(), new());
    }

    static string Word(JoiningCode code, DateTime nowUtc) => code switch
    {
        { UsedUtc: not null } => "Used",
        { RevokedUtc: not null } => "Taken back",
        _ => code.IsOpen(nowUtc) ? "Open" : "Too old",
    };
}
