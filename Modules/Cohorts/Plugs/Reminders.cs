using Kernel.Data;
using Kernel.Events;
using Microsoft.EntityFrameworkCore;

namespace Cohorts.Plugs;

/// <summary>A day before a commitment and a day after it says so, unless it was answered or put off meanwhile. Nudges tell whom it concerns.</summary>
internal sealed class Reminders(AppDb db) : IHandle<CommitmentNear>, IHandle<CommitmentPast>
{
    public async Task Handle(CommitmentNear happened, CancellationToken stop)
    {
        if (await Standing(happened.CommitmentId, happened.WhenUtc, stop) is var (personId, communityId)) db.Raise(new CommitmentDue(happened.CommitmentId, communityId, personId, happened.WhenUtc));
    }

    public async Task Handle(CommitmentPast happened, CancellationToken stop)
    {
        if (await Standing(happened.CommitmentId, happened.WhenUtc, stop) is var (personId, communityId)) db.Raise(new CommitmentUnanswered(happened.CommitmentId, communityId, personId));
    }

    async Task<(string PersonId, string CommunityId)?> Standing(string id, DateTime whenUtc, CancellationToken stop) =>
        await (from c in db.Set<Commitment>()
               where c.Id == id && c.State == CommitmentState.Open && c.WhenUtc == whenUtc
               join cohort in db.Set<Cohort>() on c.CohortId equals cohort.Id
               select new { c.PersonId, cohort.CommunityId }).SingleOrDefaultAsync(stop) is { } found ? (found.PersonId, found.CommunityId) : null;
}
