using Kernel.Content;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Plugs;

/// <summary>Tells people what concerns them about who facilitates.</summary>
internal sealed class FacilitatorNotices(AppDb db, INotify notify, Words words)
    : IHandle<FacilitatorOffered>, IHandle<FacilitatorAppointed>, IHandle<FacilitatorDeclined>, IHandle<FacilitatorRoleEnding>, IHandle<FacilitatorRoleEnded>
{
    public async Task Handle(FacilitatorOffered happened, CancellationToken stop)
    {
        if (await Community(happened.CommunityId, stop) is not { } community) return;

        await Tell(happened.PersonId, "offered", happened.RoleId, $"{await NameOf(happened.OfferedBy, stop)} {words.Of("asks you to facilitate")} {community.Name}", "You were asked by name.", stop);
    }

    public async Task Handle(FacilitatorAppointed happened, CancellationToken stop)
    {
        if (await Community(happened.CommunityId, stop) is not { } community) return;

        await Tell(happened.OfferedBy, "answered", happened.RoleId, $"{await NameOf(happened.PersonId, stop)} {words.Of("will facilitate")} {community.Name}", "You asked them.", stop);
    }

    public async Task Handle(FacilitatorDeclined happened, CancellationToken stop)
    {
        if (await Community(happened.CommunityId, stop) is not { } community) return;

        await Tell(happened.OfferedBy, "answered", happened.RoleId, $"{await NameOf(happened.PersonId, stop)} {words.Of("cannot facilitate")} {community.Name}", "You asked them.", stop);
    }

    public async Task Handle(FacilitatorRoleEnding happened, CancellationToken stop)
    {
        if (await Community(happened.CommunityId, stop) is not { } community) return;

        var others = await Acting(happened.CommunityId, stop);
        await notify.Send(others.Where(id => id != happened.PersonId), new Notice($"facilitator-ending:{happened.RoleId}",
            $"{await NameOf(happened.PersonId, stop)} is handing over in {community.Name}", community.Path + "/facilitators", words.Of("You facilitate this community.")), stop);
    }

    public async Task Handle(FacilitatorRoleEnded happened, CancellationToken stop)
    {
        if (await Community(happened.CommunityId, stop) is not { } community || (await Acting(happened.CommunityId, stop)).Count > 0) return;

        await notify.Send(await Administrators.OfSite(db).Select(a => a.Id).ToListAsync(stop), new Notice($"no-facilitator:{happened.CommunityId}",
            $"{words.Of("Nobody facilitates")} {community.Name} any more", community.Path + "/facilitators", "You administer this site, and a community needs somebody who tends it."), stop);
    }

    Task Tell(string personId, string what, string roleId, string text, string why, CancellationToken stop) =>
        personId.Length == 0 ? Task.CompletedTask : notify.Send([personId], new Notice($"facilitator-{what}:{roleId}", text, $"/facilitating/{roleId}", why), stop);

    async Task<CommunityView?> Community(string id, CancellationToken stop) =>
        await db.Set<Community>().Where(c => c.Id == id && c.State == ContentState.Published).Select(c => new CommunityView { Slug = c.Slug, Name = c.DisplayText }).SingleOrDefaultAsync(stop);

    async Task<string> NameOf(string personId, CancellationToken stop) =>
        await db.Set<Person>().Where(p => p.Id == personId).Select(p => p.DisplayName).SingleOrDefaultAsync(stop) ?? "Somebody";

    Task<List<string>> Acting(string communityId, CancellationToken stop) =>
        db.Set<FacilitatorRole>().Acting().Where(r => r.CommunityId == communityId).Select(r => r.PersonId).Distinct().ToListAsync(stop);
}
