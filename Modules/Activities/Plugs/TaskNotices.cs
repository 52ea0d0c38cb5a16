using Activities.Formats;
using Activities.Running;
using Communities;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Activities.Plugs;

/// <summary>Whoever has something to do hears it when it begins, once more when they were silent, and nobody twice for the same.</summary>
internal sealed class TaskNotices(AppDb db, Subjects subjects, ICommunities communities, INotify notify, Words words, Site site) :
    IHandle<ActivityPhaseChanged>, IHandle<ReviewRequested>, IHandle<ParticipantReleased>, IHandle<QuestionAsked>, IHandle<QuestionAnswered>, IHandle<ParticipantReminded>, IHandle<PhaseOverdue>
{
    public async Task Handle(ActivityPhaseChanged happened, CancellationToken stop)
    {
        if (await Told(happened.ActivityId, stop) is not { } told) return;

        var (activity, path) = told;
        var owners = activity.Active(Format.Owner).Select(p => p.PersonId).ToList();
        if (activity.IsClosed)
        {
            await Send([.. activity.People.Where(p => p.IsActive).Select(p => p.PersonId)], activity, "closed", $"“{activity.Title}”: {(activity.Format.Closing.Length > 0 ? "it is published" : "it is over")}", path, "You took part in this.", happened.ById, stop);
            return;
        }
        if (activity.PhaseKey != happened.To) return; // it went on meanwhile

        var phase = activity.Phase;
        foreach (var person in activity.People.Where(p => p.IsActive).Select(p => p.PersonId).Distinct())
            if (activity.TasksOf(person).FirstOrDefault(t => t is { IsDone: false, IsNeeded: true }) is { } task)
                await Send([person], activity, "task", $"“{activity.Title}”: {char.ToLowerInvariant(task.Text[0])}{task.Text[1..]}", path, task.Role == Format.Owner ? "You wrote this." : "You have a part in this.", happened.ById, stop);
        if (phase.Who.ContainsKey(Format.Facilitator))
            await Send([.. (await communities.FacilitatorIdsOf(activity.CommunityId, stop)).Except(owners)], activity, "tend", $"“{activity.Title}” waits for you: {phase.Title}", path, words.Of("You facilitate this community."), happened.ById, stop);
        // Whoever has nothing to do follows where it stands.
        foreach (var idle in activity.People.Where(p => p.IsActive && activity.TasksOf(p.PersonId).All(t => t.IsDone || !t.IsNeeded)).Select(p => p.PersonId).Distinct())
            await Send([idle], activity, "phase", $"“{activity.Title}” is now at “{phase.Title}”", path, owners.Contains(idle) ? "You wrote this." : "You have a part in this.", happened.ById, stop);
    }

    public async Task Handle(ReviewRequested happened, CancellationToken stop)
    {
        if (await Told(happened.ActivityId, stop) is not var (activity, path)) return;

        await Send([happened.PersonId], activity, "asked", $"You are asked to be {activity.Format.NameOf(happened.Role).ToLowerInvariant()} of “{activity.Title}”", path, words.Of("A facilitator asked you, or the lot fell on you."), "", stop);
    }

    public async Task Handle(ParticipantReleased happened, CancellationToken stop)
    {
        if (await Told(happened.ActivityId, stop) is not var (activity, path)) return;

        await Send([happened.PersonId], activity, "released", $"You have no part in “{activity.Title}” any more: {happened.Reason}", path[..path.LastIndexOf('/')], "You had a part in this.", "", stop);
        if (activity.Format.Roles.FirstOrDefault(r => activity.MissingIn(r.Key) > 0) is { } wanting && activity.Format.PlaceOf(activity.PhaseKey) > 0)
            await Send(await communities.FacilitatorIdsOf(activity.CommunityId, stop), activity, "tend", $"“{activity.Title}” needs another {wanting.Title.ToLowerInvariant()}", path, words.Of("You facilitate this community."), "", stop);
    }

    public async Task Handle(QuestionAsked happened, CancellationToken stop)
    {
        if (await Told(happened.ActivityId, stop) is not var (activity, path)) return;

        var who = site.Get<ActivitySettings>().SingleBlind ? "A reviewer" : await NameOf(happened.ById, stop);
        await Send([.. activity.Active(Format.Owner).Select(p => p.PersonId)], activity, "questions", $"{who} asks about “{activity.Title}”", path + "#questions", "You wrote this.", happened.ById, stop);
    }

    public async Task Handle(QuestionAnswered happened, CancellationToken stop)
    {
        if (await Told(happened.ActivityId, stop) is not var (activity, path)) return;

        var asker = activity.Points.First(p => p.Number == happened.Number).ById;
        await Send([asker], activity, "questions", $"{await NameOf(happened.ById, stop)} answered your question about “{activity.Title}”", path + "#questions", "You asked.", happened.ById, stop);
    }

    public async Task Handle(ParticipantReminded happened, CancellationToken stop)
    {
        if (await Told(happened.ActivityId, stop) is not var (activity, path)) return;

        await Send([happened.PersonId], activity, "reminder", $"“{activity.Title}” still waits for you. Pick a day and a time for twenty minutes", path, "You have a part in this and were silent for some days.", "", stop);
    }

    public async Task Handle(PhaseOverdue happened, CancellationToken stop)
    {
        if (await Told(happened.ActivityId, stop) is not var (activity, path) || activity.PhaseKey != happened.Phase) return;

        await Send(await communities.FacilitatorIdsOf(activity.CommunityId, stop), activity, "tend", $"“{activity.Title}”: the time for “{activity.Phase.Title}” is up", path + "/planner", words.Of("You facilitate this community."), "", stop);
    }

    async Task Send(IReadOnlyCollection<string> personIds, Activity activity, string about, string text, string path, string why, string byId, CancellationToken stop)
    {
        var deaf = await db.Set<ActivityMute>().Where(m => m.ActivityId == activity.Id).Select(m => m.PersonId).ToListAsync(stop);
        var readers = await communities.ReadersAmong(activity.CommunityId, [.. personIds.Where(id => id != byId).Distinct().Except(deaf)], stop);
        if (readers.Count > 0) await notify.Send(readers, new($"activity:{activity.Id}:{about}", text, path, why) { Place = activity.CommunityId }, stop);
    }

    async Task<(Activity Activity, string Path)?> Told(string id, CancellationToken stop)
    {
        if (await db.Set<Activity>().Whole().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, stop) is not { } activity || await communities.PathOf(activity.CommunityId, stop) is not { } place) return null;

        // A subject that is gone leaves nothing to tell of.
        return subjects.Of(activity.Format) is null || await subjects.Find(activity, stop) is not null ? (activity, Activity.PathOf(place, id)) : null;
    }

    async Task<string> NameOf(string personId, CancellationToken stop) => await db.Set<Person>().Where(p => p.Id == personId).Select(p => p.DisplayName).SingleOrDefaultAsync(stop) ?? "Somebody";
}
