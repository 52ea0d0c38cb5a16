using Communities;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Learning.Doing;
using Microsoft.EntityFrameworkCore;

namespace Learning.Handing;

/// <summary>Tells somebody that a peer looked at what they handed in, and keeps what they have done in step.</summary>
internal sealed class FeedbackCounts(AppDb db, Ledger ledger, INotify notify, ICommunities communities) : IHandle<FeedbackGiven>
{
    public async Task Handle(FeedbackGiven happened, CancellationToken stop)
    {
        if (await db.Set<LearningPage>().Published().SingleOrDefaultAsync(p => p.Id == happened.PageId, stop) is not { } page || await communities.PathOf(page.CommunityId, stop) is not { } place) return;

        await ledger.Look(page, happened.PersonId, stop);
        var by = await db.Set<Person>().Where(p => p.Id == happened.ReviewerId).Select(p => p.DisplayName).SingleOrDefaultAsync(stop) ?? "Somebody";
        await notify.Send([happened.PersonId], new Notice($"feedback:{happened.UploadId}", $"{by} looked at what you handed in on “{page.DisplayText}”", LearningPage.PathOf(place, page.Id), "You handed something in, and asked for feedback.")
        {
            Place = page.CommunityId, By = new(happened.ReviewerId, by),
        }, stop);
    }
}
