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
    /// <summary>Running activities of the viewer's communities that wait for something of theirs, the most urgent first.</summary>
    /// <param name="skip">So many activities are on pages before.</param>
    public async Task<TaskPage> Read(int skip, int take, CancellationToken stop)
    {
        var places = await communities.ReadBy(me).Where(c => c.IsMember).ToDictionaryAsync(c => c.Id, stop);
        var (ids, tended) = (places.Keys.ToList(), places.Values.Where(c => c.IsFacilitator).Select(c => c.Id).ToList());
        var mine = db.Set<Activity>().Running().Where(a => ids.Contains(a.CommunityId)
            && (a.AwaitsFacilitators && tended.Contains(a.CommunityId) || a.People.Any(p => p.PersonId == me.Id && p.IsAwaited && p.ReleasedUtc == null)));
        var count = await mine.CountAsync(stop);
        var page = count == 0 ? [] : await mine.Whole().AsNoTracking().OrderBy(a => a.PhaseDueUtc == null).ThenBy(a => a.PhaseDueUtc).ThenBy(a => a.Id).Skip(skip).Take(take).ToListAsync(stop);
        var lines = new List<TaskLine>();
        foreach (var activity in page)
        {
            var community = places[activity.CommunityId];
            if (await seats.Of(activity, community, stop) is not { } seat) continue;

            lines.AddRange(reader.Mine(activity, seat).Where(t => t is { IsDone: false, IsNeeded: true }).DistinctBy(t => t.Text)
                .Select(t => new TaskLine(t.Text, activity.Title, Activity.PathOf(community.Path, activity.Id), community.Name, activity.PhaseDueUtc)));
        }
        return new(lines, count);
    }
}

/// <param name="Count">Of activities, on all pages.</param>
public sealed record TaskPage(IReadOnlyList<TaskLine> Lines, int Count);

/// <summary>The first of them on one's home.</summary>
internal sealed class MyTasks(TaskList tasks, Viewer me) : IZonePiece
{
    const int Shown = 5;

    public async Task<object?> Load(object? model, CancellationToken stop) => me.IsSignedIn && await tasks.Read(0, Shown, stop) is { Lines.Count: > 0 } page ? new TasksPiece([.. page.Lines.Take(Shown)], page.Count > Shown || page.Lines.Count > Shown) : null;
}

public sealed record TasksPiece(IReadOnlyList<TaskLine> Tasks, bool HasMore);
