using Kernel;
using Kernel.Data;
using Kernel.People;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Users.Plugs;

/// <summary>Removes what has ended: sessions, links, counted failures, invitations, and registrations that nobody confirmed.</summary>
internal sealed class Sweep(AppDb db, TimeProvider clock) : IJob
{
    static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    public async Task Run(CancellationToken stop)
    {
        var now = clock.UtcNow();
        var (longAgo, yesterday) = (now - Patience, now.AddDays(-1));
        await db.Write(async () =>
        {
            await db.Set<Session>().Over(now).ExecuteDeleteAsync(stop);
            await db.Set<FailedSignIns>().Where(f => f.LastUtc < yesterday).ExecuteDeleteAsync(stop);
            await db.Set<Invitation>().Where(i => i.ExpiresUtc < longAgo).ExecuteDeleteAsync(stop);
            await Unconfirmed(longAgo).ExecuteDeleteAsync(stop);
            await db.Set<AccountToken>().Where(t => t.ExpiresUtc < longAgo).ExecuteDeleteAsync(stop);
        }, stop);
    }

    // Whoever has not confirmed cannot have signed in, unless the site's settings let them: then they have no such link.
    IQueryable<Person> Unconfirmed(DateTime expiredBefore) => db.Set<Person>().Where(p => !p.EmailConfirmed
        && db.Set<AccountToken>().Any(t => t.PersonId == p.Id && t.Purpose == TokenPurpose.Confirm && t.ExpiresUtc < expiredBefore)
        && !db.Set<Session>().Any(s => s.PersonId == p.Id));
}
