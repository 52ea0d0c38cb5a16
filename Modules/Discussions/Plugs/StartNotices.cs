using Communities;
using Discussions.SealedNames;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Plugs;

/// <summary>Tells a community's facilitators that somebody started a discussion there, and people whom it names.</summary>
internal sealed class StartNotices(AppDb db, ICommunities communities, Askers askers, INotify notify, Words words) : IHandle<DiscussionStarted>
{
    public async Task Handle(DiscussionStarted happened, CancellationToken stop)
    {
        var started = await (from d in db.Set<Discussion>()
                             where d.Id == happened.DiscussionId
                             join p in db.Set<Person>() on d.StartedBy equals p.Id into starters from p in starters.DefaultIfEmpty()
                             where p != null || d.StartedBy == Unnamed.Id
                             select new { d.DisplayText, d.Body, DisplayName = p == null ? Unnamed.Face.DisplayName : p.DisplayName }).SingleOrDefaultAsync(stop);
        if (started is null || await communities.PathOf(happened.CommunityId, stop) is not { } place) return; // removed meanwhile

        var starter = await askers.Behind(happened.DiscussionId, happened.StartedBy, stop);
        var named = await communities.ReadersAmong(happened.CommunityId, await db.NamedIn(started.Body, stop), stop);
        var facilitators = await communities.FacilitatorIdsOf(happened.CommunityId, stop);
        await Tell(named, $"{started.DisplayName} named you in “{started.DisplayText}”", "They wrote your name.");
        await Tell(facilitators.Except(named), $"{started.DisplayName} started “{started.DisplayText}”", words.Of("You facilitate this community."));

        Task Tell(IEnumerable<string> people, string text, string why) => notify.Send(people.Where(id => id != starter),
            new Notice(NoticeKeys.Started(happened.DiscussionId), text, Discussion.PathOf(place, happened.DiscussionId), why) { Place = happened.CommunityId, By = new(happened.StartedBy, started.DisplayName) }, stop);
    }
}
