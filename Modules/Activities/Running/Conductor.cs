using Kernel;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Activities.Running;

/// <summary>Changes an activity: loads it whole, does what is asked, goes on by itself where it can, and has its subject follow. All of it or nothing.</summary>
internal sealed class Conductor(AppDb db, Subjects subjects, TimeProvider clock)
{
    public Task Play(string id, Func<Activity, Task> act, CancellationToken stop) => db.Write(async () =>
    {
        // Takes the row, so that on PostgreSQL two acts come one after the other; on SQLite the writer lock sees to it.
        await db.Set<Activity>().Where(a => a.Id == id).ExecuteUpdateAsync(set => set.SetProperty(a => a.Visit, a => a.Visit), stop);
        var activity = await db.Set<Activity>().Whole().SingleAsync(a => a.Id == id, stop);
        await act(activity);
        await Settle(activity, stop);
        await db.SaveChangesAsync(stop);
    }, stop);

    public Task Play(string id, Action<Activity> act, CancellationToken stop) => Play(id, a =>
    {
        act(a);
        return Task.CompletedTask;
    }, stop);

    /// <summary>The subject follows; then, as long as the format says so, the activity goes on.</summary>
    public async Task Settle(Activity activity, CancellationToken stop)
    {
        if (!subjects.IsAway(activity))
        {
            await Follow(activity, stop);
            while (activity.GoOnByItself(await subjects.FactsOf(activity, stop), clock.UtcNow())) await Follow(activity, stop);
        }
        activity.NoteAwaited();
    }

    async Task Follow(Activity activity, CancellationToken stop)
    {
        foreach (var standing in activity.Standings) await subjects.Stand(activity, standing, stop);
        activity.Standings.Clear();
    }
}

internal static class ActivityQueries
{
    public static IQueryable<Activity> Whole(this IQueryable<Activity> all) => all.Include(a => a.People).Include(a => a.Sheets).Include(a => a.Points).Include(a => a.Turns).AsSplitQuery();

    public static IQueryable<Activity> Running(this IQueryable<Activity> all) => all.Where(a => a.ClosedUtc == null);
}
