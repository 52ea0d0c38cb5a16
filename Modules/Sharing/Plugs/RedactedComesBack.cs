using CaseStudies;
using Kernel.Data;
using Kernel.Events;
using Microsoft.EntityFrameworkCore;
using Sharing.Outward;

namespace Sharing.Plugs;

/// <summary>Words that were taken out of a case study at home are taken out of hubs with it.</summary>
internal sealed class RedactedComesBack(AppDb db, Sendings sendings) : IHandle<CaseStudyRedacted>
{
    public async Task Handle(CaseStudyRedacted happened, CancellationToken stop)
    {
        var hubs = await db.Set<OutwardShare>().Where(s => s.CaseId == happened.CaseId).Select(s => s.ConnectionId).Union(db.Set<ShareRequest>().Where(r => r.CaseId == happened.CaseId && r.State == RequestState.Open).Select(r => r.ConnectionId)).ToListAsync(stop);
        foreach (var hub in hubs) await sendings.TakeBack(happened.CaseId, hub, "Somebody took words of theirs out of it.", "", stop);
        await db.SaveChangesAsync(stop);
    }
}
