using Kernel.Modules;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Work;

/// <summary>Runs the jobs of a tenant whose time has come.</summary>
public sealed class Jobs(TenantScopes scopes, ModuleCatalog catalog, TimeProvider clock, ILogger<Jobs> log)
{
    /// <summary>Runs what is due and gives the time of the next slot, if the tenant has any job.</summary>
    public async Task<DateTime?> Run(Tenant tenant, CancellationToken stop)
    {
        var (due, next) = await Look(tenant, stop);
        foreach (var entry in due)
            if (await Slot(tenant, entry, stop) is { } at && (next is null || at < next)) next = at;
        return next;
    }

    // In one query: a busy tenant's round comes many times a second, and next to never is a job due.
    async Task<(List<JobEntry> Due, DateTime? Next)> Look(Tenant tenant, CancellationToken stop)
    {
        await using var scope = await scopes.Open(tenant, stop);
        var now = clock.UtcNow();
        var slots = await scope.Db.Set<JobSlot>().Select(j => new { j.Job, j.NextUtc }).ToDictionaryAsync(j => j.Job, j => j.NextUtc, stop);
        var (due, next) = (new List<JobEntry>(), default(DateTime?));
        foreach (var entry in catalog.Jobs.Where(j => scope.Site.Has(j.Module)))
        {
            if (!slots.TryGetValue(entry.Job.FullName!, out var at) || at <= now) due.Add(entry);
            else if (next is null || at < next) next = at;
        }
        return (due, next);
    }

    async Task<DateTime?> Slot(Tenant tenant, JobEntry entry, CancellationToken stop)
    {
        await using var scope = await scopes.Open(tenant, stop);
        if (!scope.Site.Has(entry.Module)) return null;

        var now = clock.UtcNow();
        var next = Schedule.Next(entry.Cron, now, scope.Site.TimeZone);
        if (next is null) return null;

        var slot = await scope.Db.Set<JobSlot>().SingleOrDefaultAsync(j => j.Job == entry.Job.FullName, stop);
        if (slot is null)
        {
            scope.Db.Add(new JobSlot { Job = entry.Job.FullName!, NextUtc = next.Value });
            await scope.Db.SaveChangesAsync(stop);
            return next;
        }
        if (slot.NextUtc > now) return slot.NextUtc;

        // The slot is taken before the work begins: a second node finds the version changed and leaves it alone.
        (slot.NextUtc, slot.LastUtc, slot.Error) = (next.Value, now, null);
        try
        {
            await scope.Db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return next;
        }

        await Run(tenant, entry, stop);
        return next;
    }

    async Task Run(Tenant tenant, JobEntry entry, CancellationToken stop)
    {
        try
        {
            await using var scope = await scopes.Open(tenant, stop);
            await ((IJob)scope.Services.GetRequiredService(entry.Job)).Run(stop);
        }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            log.JobFailed(entry.Job.Name, e);
            await using var scope = await scopes.Open(tenant, stop);
            var slot = await scope.Db.Set<JobSlot>().SingleAsync(j => j.Job == entry.Job.FullName, stop);
            slot.Error = $"{e.GetType().Name}: {e.Message}";
            await scope.Db.SaveChangesAsync(stop);
        }
    }
}
