using Kernel;
using Kernel.Data;
using Kernel.People;
using Kernel.Tenancy;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;
using People.Help;

namespace People.Plugs;

/// <summary>Passes requests on that nobody answered in time, each in a scope of its own in which its asker is the viewer.</summary>
internal sealed class HelpClock(AppDb db, TenantScopes scopes, CurrentTenant tenant, TimeProvider clock) : IDue
{
    const int Batch = 50;

    public IEnumerable<IQueryable<DateTime?>> Times => [db.Set<HelpRequest>().Select(r => r.DueUtc)];

    public async Task Run(CancellationToken stop)
    {
        var now = clock.UtcNow();
        var due = await db.Set<HelpRequest>().Where(r => r.DueUtc <= now).OrderBy(r => r.DueUtc).ThenBy(r => r.Id).Take(Batch).Select(r => r.Id).ToListAsync(stop);
        foreach (var id in due) await PassOn(id, stop);
    }

    async Task PassOn(string id, CancellationToken stop)
    {
        await using var scope = await scopes.Open(tenant.Tenant, stop);
        await scope.Db.Write(async () =>
        {
            var now = clock.UtcNow();
            // Another node may have been here meanwhile, or somebody answered.
            if (await scope.Db.Set<HelpRequest>().Include(r => r.Steps).SingleOrDefaultAsync(r => r.Id == id && r.DueUtc <= now, stop) is not { } request) return;

            // What the asker may see decides who can be asked; one who is gone sees nobody.
            await scope.Get<Guise>().PutOn(request.AskerId, stop);
            await scope.Get<HelpDesk>().Escalate(request, "", stop);
            await scope.Db.SaveChangesAsync(stop);
        }, stop);
    }
}
