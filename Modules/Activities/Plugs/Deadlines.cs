using Activities.Running;
using Kernel;
using Kernel.Data;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Activities.Plugs;

/// <summary>Each hour: phases whose time is up go on or are reported; whoever was silent is reminded, and then somebody else is found.</summary>
internal sealed class Deadlines(AppDb db, Conductor conductor, Subjects subjects, Candidates candidates, TimeProvider clock) : IJob
{
    public async Task Run(CancellationToken stop)
    {
        var now = clock.UtcNow();
        var ids = await db.Set<Activity>().Running().Where(a => a.PhaseDueUtc <= now || a.People.Any(p => p.ReleasedUtc == null && p.Role != Formats.Format.Owner)).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(stop);
        foreach (var id in ids)
        {
            await conductor.Play(id, a => Look(a, stop), stop);
            db.ChangeTracker.Clear();
        }
    }

    async Task Look(Activity activity, CancellationToken stop)
    {
        if (subjects.IsAway(activity)) return;

        var now = clock.UtcNow();
        foreach (var gone in activity.Prod(now))
            if ((await candidates.For(activity, gone.Role, stop)).Select(c => c.Candidate).ToList() is var free && activity.CanDraw(gone.Role, free)) activity.Draw(gone.Role, free, Random.Shared, now);
        activity.TellOverdue(await subjects.FactsOf(activity, stop), now);
    }
}
