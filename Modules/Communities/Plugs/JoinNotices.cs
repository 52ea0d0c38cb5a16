using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Plugs;

/// <summary>Tells facilitators that somebody asks to join, and that person what became of it.</summary>
internal sealed class JoinNotices(AppDb db, ICommunities communities, INotify notify, Words words) : IHandle<JoinRequested>, IHandle<JoinAnswered>
{
    public async Task Handle(JoinRequested happened, CancellationToken stop)
    {
        if (await Community(happened.CommunityId, stop) is not { } community) return;
        if (await db.Set<Person>().Where(p => p.Id == happened.PersonId).Select(p => p.DisplayName).SingleOrDefaultAsync(stop) is not { } name) return;

        await notify.Send(await communities.FacilitatorIdsOf(happened.CommunityId, stop), new Notice(
            $"join-requested:{happened.RequestId}", $"{name} asks to join {community.Name}", community.Path + "/requests", words.Of("You facilitate this community.")) { Place = happened.CommunityId, By = new(happened.PersonId, name) }, stop);
    }

    public async Task Handle(JoinAnswered happened, CancellationToken stop)
    {
        if (await Community(happened.CommunityId, stop) is not { } community) return;

        await notify.Send([happened.PersonId], new Notice($"join-answered:{happened.RequestId}",
            happened.IsAccepted ? $"You are a member of {community.Name} now" : $"You cannot join {community.Name} for now", community.Path, "You asked to join."), stop);
    }

    async Task<CommunityView?> Community(string id, CancellationToken stop) =>
        await db.Set<Community>().Where(c => c.Id == id).Select(c => new CommunityView { Slug = c.Slug, Name = c.DisplayText }).SingleOrDefaultAsync(stop);
}
