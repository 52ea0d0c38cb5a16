using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Learning.Blocks;
using Learning.Doing;
using Microsoft.EntityFrameworkCore;

namespace Learning.Plugs;

/// <summary>A path that is published anew may be at its end for people who did its pages before; whoever begins to facilitate is enrolled in those made for it.</summary>
internal sealed class PathsFollow(AppDb db, Finishing finishing, INotify notify, TimeProvider clock) : IHandle<ContentPublished>, IHandle<ContentReplaced>, IHandle<FacilitatorAppointed>, IHandle<PathEnrolled>
{
    readonly StepBlock steps = new(db);

    public Task Handle(ContentPublished happened, CancellationToken stop) => happened.ContentType == nameof(LearningPath) ? Renew(happened.ContentItemId, stop) : Task.CompletedTask;

    public Task Handle(ContentReplaced happened, CancellationToken stop) => happened.ContentType == nameof(LearningPath) ? Renew(happened.ContentItemId, stop) : Task.CompletedTask;

    public async Task Handle(FacilitatorAppointed happened, CancellationToken stop)
    {
        var paths = await (from p in db.Set<LearningPath>()
                           where p.IsForFacilitators && p.State == ContentState.Published
                           join c in db.Set<Community>() on p.CommunityId equals c.Id
                           where c.Id == happened.CommunityId || c.Kind == CommunityKind.Facilitators
                           select p).ToListAsync(stop);
        foreach (var path in paths)
        {
            var row = await db.Set<PathProgress>().SingleOrDefaultAsync(p => p.PathId == path.Id && p.PersonId == happened.PersonId, stop) ?? db.Add(new PathProgress { PathId = path.Id, PersonId = happened.PersonId }).Entity;
            row.Enrol(path, "", clock.UtcNow());
        }
        await db.SaveChangesAsync(stop);
    }

    public async Task Handle(PathEnrolled happened, CancellationToken stop)
    {
        var path = await (from p in db.Set<LearningPath>()
                          where p.Id == happened.PathId && p.State == ContentState.Published
                          join c in db.Set<Community>() on p.CommunityId equals c.Id
                          select new { p.DisplayText, c.Slug }).SingleOrDefaultAsync(stop);
        if (path is null || await db.Set<PathProgress>().AnyAsync(p => p.PathId == happened.PathId && p.PersonId == happened.PersonId && p.CompletedUtc != null, stop)) return;

        await notify.Send([happened.PersonId], new($"enrolled:{happened.PathId}", $"You are enrolled in the path “{path.DisplayText}”", LearningPath.PathOf(new CommunityView { Slug = path.Slug }.Path, happened.PathId),
            happened.ById.Length == 0 ? "It is for people who have begun to facilitate." : "A facilitator enrolled you.") { Place = happened.CommunityId, From = happened.ById }, stop);
        await db.SaveChangesAsync(stop);
    }

    async Task Renew(string pathId, CancellationToken stop)
    {
        if (await db.Set<LearningPath>().SingleOrDefaultAsync(p => p.Id == pathId, stop) is not { } path) return;

        // One that a recipe brought learns its address from its community.
        if (await db.Set<Community>().Where(c => c.Id == path.CommunityId).Select(c => c.Slug).SingleOrDefaultAsync(stop) is { } slug) path.StandIn(slug);
        await db.SaveChangesAsync(stop);

        var needed = steps.On(path).Where(s => s.IsRequired).Select(s => s.PageId).ToList();
        var there = await db.Set<LearningPage>().In(path.CommunityId).Published().Where(p => needed.Contains(p.Id)).Select(p => p.Id).ToListAsync(stop);
        var through = await db.Set<PageProgress>().Where(p => there.Contains(p.PageId) && p.CompletedUtc != null).GroupBy(p => p.PersonId).Where(g => g.Count() == there.Count).Select(g => g.Key).ToListAsync(stop);
        foreach (var person in through) await finishing.Look(path, person, stop);
        await db.SaveChangesAsync(stop);
    }
}
