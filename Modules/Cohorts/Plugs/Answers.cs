using Discussions;
using Kernel;
using Kernel.Data;
using Kernel.Events;
using Microsoft.EntityFrameworkCore;

namespace Cohorts.Plugs;

/// <summary>Notes who answered a check-in, and joins one that was kept back to its conversation when that appears.</summary>
internal sealed class Answers(AppDb db, TimeProvider clock) : IHandle<ReplyPosted>, IHandleSome<DiscussionStarted>
{
    public static bool Concerns(DiscussionStarted happened) => CheckIn.IdIn(happened.About) is not null;

    public async Task Handle(DiscussionStarted happened, CancellationToken stop)
    {
        if (await db.Set<CheckIn>().SingleOrDefaultAsync(c => c.Id == CheckIn.IdIn(happened.About) && c.DiscussionId == "", stop) is not { } check) return;

        check.DiscussionId = happened.DiscussionId;
        await db.SaveChangesAsync(stop);
    }

    public async Task Handle(ReplyPosted happened, CancellationToken stop)
    {
        if (await db.Set<CheckIn>().AsNoTracking().SingleOrDefaultAsync(c => c.DiscussionId == happened.DiscussionId, stop) is not { } check) return;
        if (await db.Set<CohortMember>().Present(check.CohortId).SingleOrDefaultAsync(m => m.PersonId == happened.AuthorId, stop) is not { } member) return;
        if (await db.Set<CheckInAnswer>().AnyAsync(a => a.CheckInId == check.Id && a.PersonId == member.PersonId, stop)) return;

        db.Add(new CheckInAnswer { CheckInId = check.Id, PersonId = member.PersonId, AtUtc = clock.UtcNow() });
        member.Speak();
        db.Raise(new CheckedIn(check.Id, happened.CommunityId, member.PersonId));
        await db.SaveChangesAsync(stop);
    }
}
