using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Plugs;

/// <summary>Tells somebody that they stand in, and a facilitator that they were thanked.</summary>
internal sealed class CareNotices(AppDb db, INotify notify, Words words) : IHandle<CoverAgreed>, IHandle<FacilitatorThanked>
{
    public async Task Handle(CoverAgreed happened, CancellationToken stop)
    {
        var cover = await db.Set<Cover>().SingleOrDefaultAsync(c => c.Id == happened.CoverId, stop);
        if (cover is not { State: not CoverState.Over } || await Place(happened.CommunityId, stop) is not { } community) return;

        await notify.Send([happened.PersonId], new Notice($"cover:{happened.CoverId}", $"{await NameOf(happened.AwayId, stop)} {words.Of("asks you to facilitate")} {community.Name} while they are away", community.Path, "You were asked by name."), stop);
    }

    public async Task Handle(FacilitatorThanked happened, CancellationToken stop)
    {
        if (await Place(happened.CommunityId, stop) is not { } community) return;

        var name = await NameOf(happened.FromId, stop);
        await notify.Send([happened.PersonId], new Notice($"thanks:{happened.RoleId}", $"{name} thanks you for what you do in {community.Name}", community.Path + "/thanks", words.Of("You facilitate this community.")) { Place = happened.CommunityId, By = new(happened.FromId, name) }, stop);
    }

    async Task<CommunityView?> Place(string id, CancellationToken stop) =>
        await db.Set<Community>().Where(c => c.Id == id).Select(c => new CommunityView { Slug = c.Slug, Name = c.DisplayText }).SingleOrDefaultAsync(stop);

    async Task<string> NameOf(string personId, CancellationToken stop) =>
        await db.Set<Person>().Where(p => p.Id == personId).Select(p => p.DisplayName).SingleOrDefaultAsync(stop) ?? "Somebody";
}
