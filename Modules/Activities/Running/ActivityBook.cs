using Activities.Formats;
using Kernel;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Activities.Running;

internal sealed class ActivityBook(AppDb db, FormatShelf shelf, Conductor conductor, TimeProvider clock) : IActivities
{
    public async Task<Format?> FormatFor(string subject, CancellationToken stop) => (await shelf.On(subject, stop)).FirstOrDefault()?.Format;

    public async Task<Format> Begin(string communityId, string subject, string subjectId, string title, string personId, CancellationToken stop)
    {
        if ((await shelf.On(subject, stop)).FirstOrDefault() is not { } shelved) throw new RuleBroken("No format is switched on for this. Ask an editor to switch one on under Formats in the admin.");

        var begun = Activity.Begin(communityId, shelved.Json, shelved.Format, subjectId, title, personId, clock.UtcNow());
        // The subject is being made, and stands as it begins.
        begun.Standings.Clear();
        db.Add(begun);
        return shelved.Format;
    }

    public async Task<ActivityView?> About(string subjectId, CancellationToken stop)
    {
        var found = await db.Set<Activity>().Include(a => a.People).Include(a => a.Sheets).AsSplitQuery().AsNoTracking().Where(a => a.SubjectId == subjectId).OrderByDescending(a => a.CreatedUtc).FirstOrDefaultAsync(stop);
        return found is null ? null : new(found.Id, found.Format, found.PhaseKey, found.Round, found.IsClosed,
            [.. found.Sheets.Where(s => s.IsComplete).OrderBy(s => s.CompletedUtc).ThenBy(s => s.PersonId, StringComparer.Ordinal).Select(s => s.PersonId).Distinct()], [.. found.People.Where(p => p.IsActive).Select(p => p.PersonId).Distinct()]);
    }

    public async Task Follow(string subjectId, string title, IReadOnlyList<string> ownerIds, CancellationToken stop)
    {
        if (await Of(subjectId, stop) is not { } activity) return;

        if (title.Length > 0) activity.Rename(title);
        activity.SetOwners(ownerIds, clock.UtcNow());
    }

    public async Task Reopen(string subjectId, string personId, string reason, CancellationToken stop)
    {
        if (await Of(subjectId, stop) is not { } activity) return;

        // The first phase in which people read it and say what they think.
        activity.Reopen(activity.Format.Phases.First(p => p.RolesThat(Act.Sheet).Any()).Key, personId, reason, clock.UtcNow());
        await conductor.Settle(activity, stop);
    }

    public async Task Drop(string subjectId, CancellationToken stop) => (await Of(subjectId, stop))?.Drop(clock.UtcNow());

    public async Task<IReadOnlyList<string>> ReviewedBy(string personId, CancellationToken stop) =>
        await db.Set<Activity>().Where(a => a.SubjectId != "" && a.Sheets.Any(s => s.PersonId == personId && s.CompletedUtc != null)).Select(a => a.SubjectId).Distinct().ToListAsync(stop);

    Task<Activity?> Of(string subjectId, CancellationToken stop) =>
        db.Set<Activity>().Whole().Where(a => a.SubjectId == subjectId).OrderByDescending(a => a.CreatedUtc).FirstOrDefaultAsync(stop);
}
