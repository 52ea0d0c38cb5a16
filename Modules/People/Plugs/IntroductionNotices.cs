using Communities;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using People.Introductions;

namespace People.Plugs;

/// <summary>Gives both the one message with both names and the reason, and asks facilitators to write it.</summary>
internal sealed class IntroductionNotices(AppDb db, ICommunities communities, INotify notify, Words words) : IHandle<IntroductionAsked>, IHandle<IntroductionMade>
{
    public async Task Handle(IntroductionAsked happened, CancellationToken stop)
    {
        if (await Of(happened.IntroductionId, stop) is not { State: IntroductionState.Asked } asked || await communities.PathOf(happened.CommunityId, stop) is not { } place) return;

        var name = await NameOf(asked.FirstId, stop);
        var facilitators = await communities.FacilitatorIdsOf(happened.CommunityId, stop);
        await notify.Send(facilitators.Where(id => id != asked.FirstId && id != asked.SecondId), new Notice($"introduction-asked:{asked.Id}",
            $"{name} would like to be introduced to {await NameOf(asked.SecondId, stop)}", place + "/introductions", words.Of("You facilitate this community.")) { Place = happened.CommunityId, By = new(asked.FirstId, name) }, stop);
    }

    public async Task Handle(IntroductionMade happened, CancellationToken stop)
    {
        if (await Of(happened.IntroductionId, stop) is not { } made) return;

        var by = await NameOf(happened.ById, stop);
        await notify.Send([happened.FirstId, happened.SecondId], new Notice($"introduction:{made.Id}",
            $"{by} introduces {await NameOf(happened.FirstId, stop)} and {await NameOf(happened.SecondId, stop)} to each other: “{made.Reason}”", $"/introductions/{made.Id}", words.Of("A facilitator of a community that both of you belong to thinks that you should meet."))
        {
            By = new(happened.ById, by),
        }, stop);
    }

    Task<Introduction?> Of(string id, CancellationToken stop) => db.Set<Introduction>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, stop);

    async Task<string> NameOf(string personId, CancellationToken stop) =>
        await db.Set<Person>().Where(p => p.Id == personId).Select(p => p.DisplayName).SingleOrDefaultAsync(stop) ?? "Somebody";
}
