using Activities.Running;
using Communities;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Activities.Plugs;

/// <summary>What notices of activities are about: whether it stands, and its reader still sees its community.</summary>
internal sealed class TaskNews(AppDb db, ICommunities communities, Subjects subjects) : INoticeSubject
{
    public const string Prefix = "activity:";

    public bool Knows(string key) => key.StartsWith(Prefix, StringComparison.Ordinal);

    public async Task<IReadOnlyCollection<string>> Visible(string personId, IReadOnlyCollection<string> keys, CancellationToken stop)
    {
        var ids = keys.Select(IdOf).Distinct().ToList();
        var seen = await Seen(personId).Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync(stop);
        return [.. keys.Where(key => seen.Contains(IdOf(key)))];
    }

    public async Task<NoticeStory?> Tell(string personId, string key, string mark, CancellationToken stop)
    {
        var id = IdOf(key);
        if (await Seen(personId).SingleOrDefaultAsync(a => a.Id == id, stop) is not { } activity || await db.Set<Community>().SingleOrDefaultAsync(c => c.Id == activity.CommunityId, stop) is not { } place) return null;
        if (activity.SubjectId.Length > 0 && await subjects.Find(activity, stop) is null) return null;

        return new(activity.Title, Activity.PathOf(new CommunityView { Slug = place.Slug }.Path, id), activity.SubjectId.Length > 0 ? "review" : "activity", place.DisplayText, TakesReplies: false, []);
    }

    public async Task<bool> Mute(string personId, string key, bool on, CancellationToken stop)
    {
        var id = IdOf(key);
        if (!await db.Set<Activity>().AnyAsync(a => a.Id == id, stop)) return false;

        var known = await db.Set<ActivityMute>().SingleOrDefaultAsync(m => m.ActivityId == id && m.PersonId == personId, stop);
        if (on && known is null) db.Add(new ActivityMute { ActivityId = id, PersonId = personId });
        else if (!on && known is not null) db.Remove(known);
        return true;
    }

    IQueryable<Activity> Seen(string personId)
    {
        // What a person may read, whatever their roles on the site.
        var reader = new Viewer();
        reader.SignIn(personId, "", "", "", []);
        return db.Set<Activity>().AsNoTracking().Where(a => communities.ReadBy(reader).Any(c => c.Id == a.CommunityId));
    }

    // A key is the kind, the activity, and what about it.
    static string IdOf(string key) => key.Split(':')[1];
}

/// <summary>Whoever opens an activity has met what they were told of it.</summary>
internal sealed class TaskNewsRead(Notes notes, INotify notify, Viewer me)
{
    static readonly string[] About = ["task", "tend", "phase", "closed", "asked", "released", "questions", "reminder"];

    public Task Met(string activityId, CancellationToken stop) =>
        me.IsSignedIn ? notes.Store(() => notify.Seen(me.Id, [.. About.Select(a => $"{TaskNews.Prefix}{activityId}:{a}")], stop), stop) : Task.CompletedTask;
}
