using Activities;
using Kernel.Content;
using Kernel.Data;
using Kernel.Events;

namespace CaseStudies.Plugs;

/// <summary>With a case study its review is gone, and nobody waits for it.</summary>
internal sealed class ReviewsEnd(AppDb db, IActivities activities) : IHandle<ContentDeleted>
{
    public async Task Handle(ContentDeleted happened, CancellationToken stop)
    {
        if (happened.ContentType != nameof(CaseStudy)) return;

        await activities.Drop(happened.ContentItemId, stop);
        await db.SaveChangesAsync(stop);
    }
}
