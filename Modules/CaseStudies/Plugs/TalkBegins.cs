using Communities;
using Discussions;
using Kernel;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Plugs;

/// <summary>Follows the conversations about case studies: one that was kept back is joined to its case study when it appears, and what is closed leads its authors back.</summary>
internal sealed class TalkBegins(AppDb db, ICommunities communities, INotify notify, TimeProvider clock) : IHandle<DiscussionStarted>, IHandle<DiscussionClosed>
{
    public async Task Handle(DiscussionStarted happened, CancellationToken stop)
    {
        if (CaseTalk.CaseIn(happened.About) is not { } caseId || await db.Set<CaseTalk>().AnyAsync(t => t.DiscussionId == happened.DiscussionId, stop)) return;

        db.Add(new CaseTalk { CaseId = caseId, DiscussionId = happened.DiscussionId, BroughtBy = happened.StartedBy, BroughtUtc = clock.UtcNow() });
        await db.SaveChangesAsync(stop);
    }

    public async Task Handle(DiscussionClosed happened, CancellationToken stop)
    {
        var about = await (from t in db.Set<CaseTalk>()
                           where t.DiscussionId == happened.DiscussionId
                           join c in db.Set<CaseStudy>().Current() on t.CaseId equals c.Id
                           where c.CommunityId == happened.CommunityId
                           select new { c.Id, c.DisplayText, c.AuthorIds }).SingleOrDefaultAsync(stop);
        if (about is null || await communities.PathOf(happened.CommunityId, stop) is not { } place) return;

        await notify.Send(await communities.ReadersAmong(happened.CommunityId, await db.Listening(about.Id, about.AuthorIds.Where(a => a != happened.ClosedBy), stop), stop),
            new($"case-study:{about.Id}:talk", $"What the group said to “{about.DisplayText}” is closed: {happened.Reason} Take along what helps", CaseStudy.PathOf(place, about.Id) + "#group", "You wrote it.") { Place = happened.CommunityId, From = happened.ClosedBy }, stop);
    }
}
