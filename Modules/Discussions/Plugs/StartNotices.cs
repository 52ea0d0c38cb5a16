using Communities;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Plugs;

/// <summary>Tells a community's facilitators that somebody started a discussion there.</summary>
internal sealed class StartNotices(AppDb db, ICommunities communities, INotify notify) : IHandle<DiscussionStarted>
{
    public async Task Handle(DiscussionStarted happened, CancellationToken stop)
    {
        var started = await (from d in db.Set<Discussion>()
                             where d.Id == happened.DiscussionId
                             join p in db.Set<Person>() on d.StartedBy equals p.Id
                             select new { d.DisplayText, p.DisplayName }).SingleOrDefaultAsync(stop);
        if (started is null || await communities.PathOf(happened.CommunityId, stop) is not { } place) return; // removed meanwhile

        var facilitators = await communities.FacilitatorIdsOf(happened.CommunityId, stop);
        await notify.Send(facilitators.Where(id => id != happened.StartedBy), new Notice(
            NoticeKeys.Started(happened.DiscussionId), $"{started.DisplayName} started “{started.DisplayText}”",
            Discussion.PathOf(place, happened.DiscussionId), "You facilitate this community.") { Place = happened.CommunityId, By = new(happened.StartedBy, started.DisplayName) }, stop);
    }
}
