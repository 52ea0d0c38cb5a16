using System.Runtime.CompilerServices;
using Kernel;
using Kernel.Data;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Tenants;

/// <summary>What operators do with sites that exist.</summary>
sealed class TenantRegister(IDbContextFactory<PlatformDb> platform, TenantDirectory directory, TenantUpgrades upgrades, TenantScopes scopes, Databases databases, TimeProvider clock, ILogger<TenantRegister> log)
{
    // A program that serves the site remembers for two seconds that it may.
    static readonly TimeSpan LastVisitors = TimeSpan.FromSeconds(2.5);
    const int Batch = 500;
    const int Tries = 5;

    /// <summary>All sites by name, read in batches.</summary>
    public async IAsyncEnumerable<Tenant> All([EnumeratorCancellation] CancellationToken stop)
    {
        for (var last = ""; ;)
        {
            await using var db = await platform.CreateDbContextAsync(stop);
            var batch = await db.Tenants.AsNoTracking().Where(t => t.Name.CompareTo(last) > 0).OrderBy(t => t.Name).Take(Batch).ToListAsync(stop);
            foreach (var tenant in batch) yield return tenant;
            if (batch.Count < Batch) yield break;
            last = batch[^1].Name;
        }
    }

    public async Task<int> Count(CancellationToken stop)
    {
        await using var db = await platform.CreateDbContextAsync(stop);
        return await db.Tenants.CountAsync(stop);
    }

    /// <exception cref="RuleBroken">There is no such site.</exception>
    public async Task<Tenant> Called(string name, CancellationToken stop) => await directory.Called(name, stop) ?? throw Unknown(name);

    /// <summary>A scope in which the site can be worked on, its database upgraded if need be.</summary>
    public async Task<TenantScope> Open(string name, CancellationToken stop)
    {
        var tenant = await Called(name, stop);
        if (tenant.State is not (TenantState.Running or TenantState.Suspended)) throw new RuleBroken($"“{name}” is {tenant.State.ToString().ToLowerInvariant()}, so nothing can be done in it now.");

        await upgrades.Ensure(tenant, stop);
        return await scopes.Open(tenant, stop);
    }

    public Task Suspend(string name, CancellationToken stop) => Change(name, tenant => tenant.Suspend(), stop);

    public Task Resume(string name, CancellationToken stop) => Change(name, tenant => tenant.Resume(), stop);

    /// <summary>Everything of the site goes: its address first, its database and files, its work, its row last, so that a deletion that was cut short can be done again.</summary>
    public async Task Delete(string name, Action<string> progress, CancellationToken stop)
    {
        progress("Closing the site");
        var tenant = await Change(name, t => t.State = TenantState.Deleting, stop);
        await Task.Delay(LastVisitors, clock, stop);

        progress("Removing its database and files");
        await Remove(tenant, stop);
        await using var db = await platform.CreateDbContextAsync(stop);
        await db.Write(p => p.Work.Where(w => w.TenantId == tenant.Id).ExecuteDeleteAsync(stop), stop);
        await db.Write(p => p.Tenants.Where(t => t.Id == tenant.Id).ExecuteDeleteAsync(stop), stop);
        directory.Changed();
        log.SiteDeleted(tenant.Name);
    }

    // A last write of the program that serves it can put a file into the folder while the folder is being removed.
    async Task Remove(Tenant tenant, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await databases.Remove(tenant, stop);
                return;
            }
            catch (IOException) when (attempt < Tries)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200 * attempt), clock, stop);
            }
        }
    }

    async Task<Tenant> Change(string name, Action<Tenant> change, CancellationToken stop)
    {
        await using var db = await platform.CreateDbContextAsync(stop);
        var tenant = await db.Tenants.SingleOrDefaultAsync(t => t.Name == name, stop) ?? throw Unknown(name);
        change(tenant);
        await db.SaveChangesAsync(stop);
        directory.Changed();
        return tenant;
    }

    static RuleBroken Unknown(string name) => new($"There is no site called “{Commands.Terminal.Plain(name)}”. The command “tenant list” names them all.", "Name");
}
