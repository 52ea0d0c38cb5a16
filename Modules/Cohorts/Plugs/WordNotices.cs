using Communities;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Cohorts.Plugs;

/// <summary>Brings a member what their facilitator wrote to them, and its members how a cohort goes on.</summary>
internal sealed class WordNotices(AppDb db, ICommunities communities, INotify notify) : IHandle<WordSent>, IHandle<CohortDecided>
{
    public async Task Handle(WordSent happened, CancellationToken stop)
    {
        if (await communities.PathOf(happened.CommunityId, stop) is not { } place) return;

        var from = await db.Set<Person>().Where(p => p.Id == happened.FromId).Select(p => p.DisplayName).SingleOrDefaultAsync(stop) ?? Face.Gone.DisplayName;
        await notify.Send(await communities.ReadersAmong(happened.CommunityId, [happened.PersonId], stop),
            new($"cohort:{happened.CommunityId}:{happened.FromId}", $"{from}: “{happened.Words}”", Cohort.PathOf(place), "You take part in this cohort.") { Place = happened.CommunityId, From = happened.FromId }, stop);
    }

    public async Task Handle(CohortDecided happened, CancellationToken stop)
    {
        if (await db.Set<Cohort>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == happened.CohortId, stop) is not { Ending: { } ending } cohort || await communities.PathOf(cohort.CommunityId, stop) is not { } place) return;

        var people = await db.Set<CohortMember>().Present(cohort.Id).Where(m => m.PersonId != happened.ById).Select(m => m.PersonId).ToListAsync(stop);
        var how = ending switch { CohortEnding.Became => "becomes a community of its own", CohortEnding.Joined => "goes on in another community", _ => "goes on as alumni" };
        await notify.Send(await communities.ReadersAmong(cohort.CommunityId, people, stop),
            new($"cohort-decided:{cohort.Id}", $"The cohort of “{cohort.CourseTitle}” {how}: “{cohort.EndingReason}”", Cohort.PathOf(place), "You take part in this cohort.") { Place = cohort.CommunityId, From = happened.ById }, stop);
    }
}
