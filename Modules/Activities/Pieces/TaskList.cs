using Activities.Formats;
using Activities.Running;
using Activities.Stage;
using Communities;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Activities.Pieces;

/// <summary>One thing that waits for the viewer.</summary>
/// <param name="What">The activity's title.</param>
public sealed record TaskLine(string Text, string What, string Path, string Community, DateTime? DueUtc);

/// <summary>What waits for the viewer: by their own parts, and as somebody who looks after a community.</summary>
internal sealed class TaskList(AppDb db, ICommunities communities, Seats seats, StageReader reader, Viewer me)
{
    const int MostActivities = 200;

    public async Task<IReadOnlyList<TaskLine>> Read(int take, CancellationToken stop)
    {
        var places = await communities.ReadBy(me).Where(c => c.IsMember || db.Set<Participant>().Any(p => p.PersonId == me.Id && db.Set<Activity>().Any(a => a.Id == p.ActivityId && a.CommunityId == c.Id))).ToDictionaryAsync(c => c.Id, stop);
        var ids = places.Keys.ToList();
        var tended = places.Values.Where(c => c.IsFacilitator).Select(c => c.Id).ToList();
        var running = await db.Set<Activity>().Running().Whole().AsNoTracking()
            .Where(a => ids.Contains(a.CommunityId) && (tended.Contains(a.CommunityId) || a.People.Any(p => p.PersonId == me.Id && p.ReleasedUtc == null)))
            .OrderBy(a => a.PhaseDueUtc == null).ThenBy(a => a.PhaseDueUtc).ThenBy(a => a.Id).Take(MostActivities).ToListAsync(stop);
        var lines = new List<TaskLine>();
        foreach (var activity in running)
        {
            var community = places[activity.CommunityId];
            if (await seats.Of(activity, community, stop) is not { } seat) continue;

            lines.AddRange(reader.Mine(activity, seat).Where(t => t is { IsDone: false, IsNeeded: true }).DistinctBy(t => t.Text)
                .Select(t => new TaskLine(t.Text, activity.Title, Activity.PathOf(community.Path, activity.Id), community.Name, activity.PhaseDueUtc)));
        }
        return [.. lines.Take(take)];
    }
}

/// <summary>The first of them on one's home.</summary>
internal sealed class MyTasks(TaskList tasks, Viewer me) : IZonePiece
{
    const int Shown = 5;

    public async Task<object?> Load(object? model, CancellationToken stop) => me.IsSignedIn && await tasks.Read(Shown + 1, stop) is { Count: > 0 } lines ? new TasksPiece([.. lines.Take(Shown)], lines.Count > Shown) : null;
}

public sealed record TasksPiece(IReadOnlyList<TaskLine> Tasks, bool HasMore);
