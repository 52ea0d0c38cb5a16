using Kernel.Data;
using Kernel.Events;
using Microsoft.EntityFrameworkCore;

namespace Communities.Plugs;

internal sealed class NewcomersSettleIn(AppDb db) : IHandle<FirstContributionMade>
{
    public async Task Handle(FirstContributionMade happened, CancellationToken stop)
    {
        var membership = await db.Set<Membership>().SingleOrDefaultAsync(m => m.CommunityId == happened.CommunityId && m.PersonId == happened.PersonId, stop);
        membership?.SettleIn();
    }
}
