using Kernel.Content;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Plugs;

/// <summary>Tells members when their community goes its own way, or up in another; and keeps sub-groups no more open than their parents, whoever changed those.</summary>
internal sealed class FamilyNotices(AppDb db, INotify notify) : IHandle<CommunityGraduated>, IHandle<CommunityMerged>, IHandle<ContentReplaced>, IHandle<ContentPublished>
{
    public async Task Handle(CommunityGraduated happened, CancellationToken stop)
    {
        if (await Place(happened.CommunityId, stop) is not { } community) return;

        await Tell(happened.CommunityId, happened.ById, new Notice($"community-moved:{happened.CommunityId}", $"{community.Name} is a community of its own now", community.Path, "You are a member of this community.") { Place = happened.CommunityId }, stop);
    }

    public async Task Handle(CommunityMerged happened, CancellationToken stop)
    {
        var former = await db.Set<Community>().Where(c => c.Id == happened.CommunityId).Select(c => c.DisplayText).SingleOrDefaultAsync(stop);
        if (former is null || await Place(happened.IntoId, stop) is not { } community) return;

        await Tell(happened.CommunityId, happened.ById, new Notice($"community-moved:{happened.CommunityId}", $"{former} is part of {community.Name} now", community.Path, $"You were a member of {former}.") { Place = happened.IntoId }, stop);
    }

    public Task Handle(ContentReplaced happened, CancellationToken stop) => Narrow(happened.ContentItemId, happened.ContentType, stop);

    public Task Handle(ContentPublished happened, CancellationToken stop) => Narrow(happened.ContentItemId, happened.ContentType, stop);

    async Task Narrow(string id, string contentType, CancellationToken stop)
    {
        if (contentType != nameof(Community) || await db.Set<Community>().SingleOrDefaultAsync(c => c.Id == id, stop) is not { } changed) return;

        foreach (var group in await db.Set<Community>().Where(c => c.ParentId == id).ToListAsync(stop)) group.Narrow(changed.Privacy);
        if (changed.ParentId.Length > 0 && await db.Set<Community>().Where(c => c.Id == changed.ParentId).Select(c => (CommunityPrivacy?)c.Privacy).SingleOrDefaultAsync(stop) is { } parents) changed.Narrow(parents);
    }

    async Task Tell(string communityId, string exceptId, Notice notice, CancellationToken stop) =>
        await notify.Send(await db.Set<Membership>().Present().Where(m => m.CommunityId == communityId && m.PersonId != exceptId).Select(m => m.PersonId).ToListAsync(stop), notice, stop);

    async Task<CommunityView?> Place(string id, CancellationToken stop) =>
        await db.Set<Community>().Where(c => c.Id == id).Select(c => new CommunityView { Slug = c.Slug, Name = c.DisplayText }).SingleOrDefaultAsync(stop);
}
