using Kernel;
using Kernel.Data;
using Kernel.Tenancy;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Notifications.Telling;

// Mails the lines that nobody read within their ten minutes.
internal sealed class NoticeRound(AppDb db, TenantScopes scopes, CurrentTenant tenant, TimeProvider clock, ILogger<NoticeRound> log) : IDue
{
    const int Batch = 50;
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    // What cannot be made into a mail for so long stays on the site.
    static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public IEnumerable<IQueryable<DateTime?>> Times => [db.Set<Notification>().ToMail().Select(n => n.MailDueUtc)];

    public async Task Run(CancellationToken stop)
    {
        var now = clock.UtcNow();
        var due = await db.Set<Notification>().ToMail().Where(n => n.MailDueUtc <= now).OrderBy(n => n.MailDueUtc).ThenBy(n => n.Id).Take(Batch).Select(n => n.Id).ToListAsync(stop);
        foreach (var id in due) await Tell(id, stop);
    }

    async Task Tell(string id, CancellationToken stop)
    {
        try
        {
            await using var scope = await scopes.Open(tenant.Tenant, stop);
            await scope.Get<NoticeMail>().Post(id, stop);
        }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            log.NoticeNotMailed(id, e);
            var (later, longAgo) = (clock.UtcNow() + Pause, clock.UtcNow() - Longest);
            await db.Write(() => db.Set<Notification>().Where(n => n.Id == id).ExecuteUpdateAsync(set => set.SetProperty(n => n.MailDueUtc, n => n.UpdatedUtc < longAgo ? (DateTime?)null : later), stop), stop);
        }
    }
}
