using Communities;
using Kernel.Automation;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Cohorts.Rules;

/// <summary>What check-ins and commitments are called, and where one answers them.</summary>
internal sealed class CohortNames(AppDb db, ICommunities communities) : IItemNames
{
    public async Task<ItemName?> Of(string itemId, CancellationToken stop)
    {
        var check = await (from c in db.Set<CheckIn>() where c.Id == itemId join cohort in db.Set<Cohort>() on c.CohortId equals cohort.Id select new { c.DiscussionId, cohort.CourseTitle, cohort.CommunityId }).SingleOrDefaultAsync(stop);
        if (check is not null) return await communities.PathOf(check.CommunityId, stop) is { } place ? new(check.CourseTitle, check.DiscussionId.Length > 0 ? $"{place}/discussions/{check.DiscussionId}" : Cohort.PathOf(place)) : null;

        var promise = await (from c in db.Set<Commitment>() where c.Id == itemId join cohort in db.Set<Cohort>() on c.CohortId equals cohort.Id select new { c.Id, c.What, cohort.CommunityId }).SingleOrDefaultAsync(stop);
        return promise is not null && await communities.PathOf(promise.CommunityId, stop) is { } at ? new(promise.What, Commitment.PathOf(at, promise.Id)) : null;
    }
}
