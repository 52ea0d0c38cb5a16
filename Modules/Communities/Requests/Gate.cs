using Communities.Memberships;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Requests;

/// <summary>Reads what the door of a private community says to the viewer.</summary>
internal sealed class Gate(AppDb db, OwnDomains domains, Viewer me)
{
    public async Task<GatePage> Page(CommunityView community, JoinRequestForm form, CancellationToken stop)
    {
        var last = await db.Set<JoinRequest>().AsNoTracking().Where(r => r.CommunityId == community.Id && r.PersonId == me.Id)
            .OrderByDescending(r => r.AskedUtc).ThenByDescending(r => r.Id).FirstOrDefaultAsync(stop);
        var mine = last is null ? null : new MyRequest(last.Id, last.Reason, last.AskedUtc, last.Answer);
        return new(community, await domains.Admit(community, me, stop), last?.State == JoinRequestState.Open ? mine : null, last?.State == JoinRequestState.Declined ? mine : null, form);
    }
}
