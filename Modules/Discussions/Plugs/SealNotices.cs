using Communities;
using Discussions.SealedNames;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Plugs;

/// <summary>Tells those who look after a community that one of them wants to open a seal, and the asker that it was opened.</summary>
internal sealed class SealNotices(AppDb db, ICommunities communities, INotify notify, Words words) : IHandle<SealOpeningAsked>, IHandle<SealOpened>
{
    public async Task Handle(SealOpeningAsked happened, CancellationToken stop)
    {
        if (await Of(happened.DiscussionId, stop) is not var (title, communityId, path)) return;

        var others = (await communities.FacilitatorIdsOf(communityId, stop)).Where(id => id != happened.AskedBy).ToList();
        var why = words.Of("You facilitate this community.");
        // Where one facilitator is alone, an administrator is the second person.
        if (others.Count == 0) (others, why) = (await Administrators.OfSite(db).Where(a => a.Id != happened.AskedBy).Select(a => a.Id).ToListAsync(stop), words.Of("The community has no other facilitator, and you administer this site."));
        await notify.Send(others, new($"seal:{happened.DiscussionId}", $"Somebody who looks after the community wants to open the seal on “{title}”", path, why) { Place = communityId }, stop);
    }

    public async Task Handle(SealOpened happened, CancellationToken stop)
    {
        if (await Of(happened.DiscussionId, stop) is not var (title, communityId, path)) return;

        await notify.Send([happened.PersonId], new($"seal:{happened.DiscussionId}", $"Two people who look after the community opened your name on “{title}”", path, "You asked under seal.") { Place = communityId }, stop);
    }

    async Task<(string Title, string CommunityId, string Path)?> Of(string discussionId, CancellationToken stop)
    {
        var found = await db.Set<Discussion>().Published().Where(d => d.Id == discussionId).Select(d => new { d.DisplayText, d.CommunityId }).SingleOrDefaultAsync(stop);
        return found is null || await communities.PathOf(found.CommunityId, stop) is not { } place ? null : (found.DisplayText, found.CommunityId, Discussion.PathOf(place, discussionId) + "/sealed-name");
    }
}
