using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Plugs;

/// <summary>Tells those who approve that a charter waits, and those who look after the community what became of it.</summary>
internal sealed class CharterNotices(AppDb db, Holders holders, ICommunities communities, INotify notify) : IHandle<CharterProposed>, IHandle<CharterAnswered>
{
    public async Task Handle(CharterProposed happened, CancellationToken stop)
    {
        if (await Community(happened.CommunityId, stop) is not { } community) return;

        await notify.Send((await holders.Of(CommunitiesModule.Approve, stop)).Where(id => id != happened.ById),
            new Notice($"charter-proposed:{happened.CharterId}", $"The charter of {community.Name} waits for you", "/charters/" + happened.CharterId, "You approve charters on this site."), stop);
    }

    public async Task Handle(CharterAnswered happened, CancellationToken stop)
    {
        if (await Community(happened.CommunityId, stop) is not { } community || await db.Set<Charter>().SingleOrDefaultAsync(c => c.Id == happened.CharterId, stop) is not { } charter) return;

        var told = (await communities.FacilitatorIdsOf(community.Id, stop)).Append(charter.WrittenById).Distinct().Where(id => id != happened.ById).ToList();
        await notify.Send(told, new Notice($"charter-answered:{happened.CharterId}", happened.IsApproved ? $"The charter of {community.Name} is approved" : $"The charter of {community.Name} came back: {charter.Reason}",
            community.Path + "/charter", "You look after this community."), stop);
        if (happened.IsApproved && charter.SponsorId.Length > 0 && !told.Contains(charter.SponsorId) && charter.SponsorId != happened.ById)
            await notify.Send(await communities.ReadersAmong(community.Id, [charter.SponsorId], stop),
                new Notice($"charter-sponsor:{community.Id}", $"You are the sponsor of {community.Name}", community.Path + "/charter", "Its charter names you."), stop);
    }

    async Task<CommunityView?> Community(string id, CancellationToken stop) =>
        await db.Set<Community>().Where(c => c.Id == id).Select(c => new CommunityView { Id = c.Id, Slug = c.Slug, Name = c.DisplayText }).SingleOrDefaultAsync(stop);
}
