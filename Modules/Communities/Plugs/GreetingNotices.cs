using Communities.Greetings;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Plugs;

/// <summary>Brings a newcomer the hello of a facilitator.</summary>
internal sealed class GreetingNotices(AppDb db, ICommunities communities, INotify notify) : IHandle<NewcomerGreeted>
{
    public async Task Handle(NewcomerGreeted happened, CancellationToken stop)
    {
        var said = await (from g in db.Set<Greeting>()
                          where g.CommunityId == happened.CommunityId && g.PersonId == happened.PersonId
                          join p in db.Set<Person>() on g.ById equals p.Id
                          select new { g.Words, p.DisplayName }).SingleOrDefaultAsync(stop);
        if (said is null || await communities.PathOf(happened.CommunityId, stop) is not { } place) return;

        var readers = await communities.ReadersAmong(happened.CommunityId, [happened.PersonId], stop);
        await notify.Send(readers, new($"greeting:{happened.CommunityId}", $"{said.DisplayName}: “{said.Words}”", place, "You are new in this community.")
        {
            Place = happened.CommunityId,
        }, stop);
    }
}
