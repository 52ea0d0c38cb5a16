using Kernel.Data;
using Kernel.Events;

namespace Communities.Rules;

/// <summary>Says that nobody looks after a community any more, when the last one has ended.</summary>
internal sealed class ChairIsEmpty(AppDb db, ICommunities communities) : IHandle<FacilitatorRoleEnded>
{
    public async Task Handle(FacilitatorRoleEnded happened, CancellationToken stop)
    {
        if ((await communities.FacilitatorIdsOf(happened.CommunityId, stop)).Count == 0) db.Raise(new NoFacilitator(happened.CommunityId));
    }
}
