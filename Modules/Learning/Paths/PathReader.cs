using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Learning.Blocks;
using Learning.Certificates;
using Learning.Pages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Paths;

/// <summary>How far somebody is on paths, and which of their pages are open for them.</summary>
internal sealed class PathReader(AppDb db, PageLookup lookup, ICommunities communities, Access access, Viewer me, Kept kept, TimeProvider clock)
{
    readonly StepBlock steps = new(db);

    /// <summary>The path, if the viewer may know of it: a draft is for those who build.</summary>
    public async Task<LearningPath?> Find(CommunityView community, string id, CancellationToken stop) =>
        await db.Set<LearningPath>().SingleOrDefaultAsync(p => p.Id == id && p.CommunityId == community.Id && p.State != ContentState.Deleted, stop) is { } path
        && (path.IsPublished || await access.Can(LearningModule.Build, community, stop)) ? path : null;

    public IReadOnlyList<PathStep> StepsOf(LearningPath path) => steps.On(path);

    public async Task<PathShow> Show(CommunityView community, LearningPath path, CancellationToken stop)
    {
        var listed = await Steps(path.Id, path.Version, () => Task.FromResult(path));
        var ids = listed.Select(s => s.PageId).ToList();
        // Without their blocks, which may be thousands together.
        var pages = await db.Set<LearningPage>().In(community.Id).Published().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.DisplayText, p.Purpose, p.Minutes, p.RedoneUtc }).ToDictionaryAsync(p => p.Id, stop);
        // A page that was taken back is passed over, also by the one that waits for it.
        listed = [.. listed.Where(s => pages.ContainsKey(s.PageId))];
        var mine = community.IsMember ? await db.Set<PageProgress>().AsNoTracking().Where(p => p.PersonId == me.Id && ids.Contains(p.PageId)).ToDictionaryAsync(p => p.PageId, stop) : [];
        var completed = mine.Values.Where(p => pages.TryGetValue(p.PageId, out var page) && p.IsComplete(page.RedoneUtc)).Select(p => p.PageId).ToHashSet();
        var gates = StepGate.Of(listed, completed, await Joined(community, listed, stop), clock.UtcNow());

        StepRow[] rows = [.. listed.Select((step, at) => new StepRow(LearningPage.PathOf(community.Path, step.PageId), pages[step.PageId].DisplayText, pages[step.PageId].Purpose, pages[step.PageId].Minutes, step.IsRequired,
            completed.Contains(step.PageId), mine.ContainsKey(step.PageId), gates[at].IsOpen, gates[at].OpensUtc, gates[at].WaitsForFormer))];
        return new(community, path.Id, LearningPath.PathOf(community.Path, path.Id), path.DisplayText, path.Purpose, !path.IsPublished, await access.Can(LearningModule.Build, community, stop), community.IsMember, rows)
        {
            EnrolledUtc = await db.Set<PathProgress>().Where(p => p.PathId == path.Id && p.PersonId == me.Id).Select(p => p.EnrolledUtc).SingleOrDefaultAsync(stop),
            CertificatePath = await db.Set<Certificate>().Where(c => c.SubjectId == path.Id && c.PersonId == me.Id).Select(c => c.Id).SingleOrDefaultAsync(stop) is { } certificate ? Certificate.PathOf(certificate) : "",
        };
    }

    /// <summary>What keeps a page closed for the viewer; null for a page that is open. One that stands on several paths is open when any of them opens it.</summary>
    public async Task<StepGate?> Closed(CommunityView community, LearningPage page, CancellationToken stop)
    {
        var paths = (await StepsIn(community.Id, stop)).Where(s => s.Any(step => step.PageId == page.Id)).ToList();
        if (paths.Count == 0 || await access.Can(LearningModule.Build, community, stop)) return null;

        var ids = paths.SelectMany(s => s.Select(step => step.PageId)).Distinct().ToList();
        var pages = await db.Set<LearningPage>().In(community.Id).Published().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.RedoneUtc }).ToDictionaryAsync(p => p.Id, p => p.RedoneUtc, stop);
        var progress = await db.Set<PageProgress>().AsNoTracking().Where(p => p.PersonId == me.Id && ids.Contains(p.PageId)).ToListAsync(stop);
        var completed = progress.Where(p => pages.TryGetValue(p.PageId, out var redone) && p.IsComplete(redone)).Select(p => p.PageId).ToHashSet();
        var (joined, now) = (await Joined(community, paths.SelectMany(s => s), stop), clock.UtcNow());
        var gates = paths.Select(s => s.Where(step => pages.ContainsKey(step.PageId)).ToList()).Select(there => StepGate.Of(there, completed, joined, now)[there.FindIndex(step => step.PageId == page.Id)]).ToList();
        return gates.Any(g => g.IsOpen) ? null : gates[0];
    }

    // The steps of each published path. A path may be long, and is asked for with every page that is opened.
    async Task<List<IReadOnlyList<PathStep>>> StepsIn(string communityId, CancellationToken stop)
    {
        var there = new List<IReadOnlyList<PathStep>>();
        foreach (var path in await lookup.Paths(db, communityId).ToListAsync(stop))
            there.Add(await Steps(path.Id, path.Version, () => db.Set<LearningPath>().AsNoTracking().SingleAsync(p => p.Id == path.Id, stop)));
        return there;
    }

    ValueTask<IReadOnlyList<PathStep>> Steps(string id, int version, Func<Task<LearningPath>> load) => kept.Version($"path/{id}/{version}", async () => StepsOf(await load()), steps => 150L * steps.Count);

    // Asked for only where a step opens by it.
    async Task<DateTime?> Joined(CommunityView community, IEnumerable<PathStep> listed, CancellationToken stop)
    {
        var person = me.Id;
        return community.IsMember && listed.Any(s => s.DaysAfterJoining > 0) ? await communities.Members.Where(m => m.CommunityId == community.Id && m.PersonId == person).Select(m => (DateTime?)m.JoinedUtc).SingleOrDefaultAsync(stop) : null;
    }
}

/// <summary>A path as one person sees it.</summary>
public sealed record PathShow(CommunityView Community, string Id, string Path, string Title, string Purpose, bool IsDraft, bool CanBuild, bool CanTake, IReadOnlyList<StepRow> Steps)
{
    /// <summary>Null for somebody who was not enrolled.</summary>
    public DateTime? EnrolledUtc { get; init; }

    /// <summary>The viewer's own certificate of it; empty for none.</summary>
    public string CertificatePath { get; init; } = "";

    public int Minutes => Steps.Sum(s => s.Minutes);
    public int Needed => Steps.Count(s => s.IsRequired);
    public int Done => Steps.Count(s => s is { IsRequired: true, IsDone: true });
    public bool IsComplete => Needed > 0 && Done == Needed;

    /// <summary>The one to go on with; null when nothing is open.</summary>
    public StepRow? Next => Steps.FirstOrDefault(s => s is { IsDone: false, IsOpen: true, IsRequired: true }) ?? Steps.FirstOrDefault(s => s is { IsDone: false, IsOpen: true });
}

/// <param name="OpensUtc">When it opens; null when no date keeps it closed.</param>
/// <param name="WaitsForFormer">The one before it comes first.</param>
public sealed record StepRow(string Path, string Title, string Purpose, int Minutes, bool IsRequired, bool IsDone, bool IsBegun, bool IsOpen, DateTime? OpensUtc, bool WaitsForFormer);
