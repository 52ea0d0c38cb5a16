using Kernel.Data;
using Kernel.Events;
using Microsoft.EntityFrameworkCore;
using Sharing.Outward;

namespace Sharing.Plugs;

/// <summary>With the last yes a case study is on its way.</summary>
internal sealed class AgreedGoes(AppDb db, Sendings sendings) : IHandle<ConsentGiven>
{
    public async Task Handle(ConsentGiven happened, CancellationToken stop)
    {
        // Meanwhile somebody may have taken it back.
        if (await db.Set<ShareRequest>().Include(r => r.Consents).SingleOrDefaultAsync(r => r.Id == happened.RequestId, stop) is not { State: RequestState.Agreed } agreed || !agreed.Consents.All(c => c.IsYes)) return;
        if (!await db.Set<Connection>().Open().AnyAsync(c => c.Id == agreed.ConnectionId, stop)) return;

        await sendings.Send(agreed, stop);
        await db.SaveChangesAsync(stop);
    }
}
