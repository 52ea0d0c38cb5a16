using Kernel;
using Kernel.Data;
using Kernel.People;
using Kernel.Tenancy;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Discussions.Scheduled;

/// <summary>Posts what has come due, each in a scope of its own in which its author is the viewer.</summary>
internal sealed class PostsLater(AppDb db, TenantScopes scopes, CurrentTenant tenant, TimeProvider clock, ILogger<PostsLater> log) : IDue
{
    const int Batch = 20;
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    public IEnumerable<IQueryable<DateTime?>> Times => [db.Set<ScheduledPost>().Select(p => p.DueUtc)];

    public async Task Run(CancellationToken stop)
    {
        var now = clock.UtcNow();
        var due = await db.Set<ScheduledPost>().Where(p => p.DueUtc <= now).OrderBy(p => p.DueUtc).ThenBy(p => p.Id).Take(Batch).Select(p => new { p.Id, p.PersonId }).ToListAsync(stop);
        foreach (var one in due) await Post(one.Id, one.PersonId, stop);
    }

    async Task Post(string id, string personId, CancellationToken stop)
    {
        try
        {
            await using var scope = await scopes.Open(tenant.Tenant, stop);
            await scope.Get<Guise>().PutOn(personId, stop);
            await scope.Get<Scheduling>().Post(id, stop);
        }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            log.NotPostedYet(id, e);
            var later = clock.UtcNow() + Pause;
            await db.Write(() => db.Set<ScheduledPost>().Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.DueUtc, later), stop), stop);
        }
    }
}

static partial class ScheduledLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Scheduled post {Post} could not be posted and is tried again")]
    public static partial void NotPostedYet(this ILogger log, string post, Exception error);
}
