using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Memberships;

/// <summary>Knows whether somebody's address lets them into a community without asking.</summary>
internal sealed class OwnDomains(AppDb db)
{
    public async Task<bool> Admit(CommunityView community, Viewer viewer, CancellationToken stop)
    {
        if (!viewer.IsSignedIn || community.IsMember || community.Lifecycle == CommunityLifecycle.Archived) return false;
        if (await db.Set<MailDomain>().Where(d => d.CommunityId == community.Id).Select(d => d.Domain).ToListAsync(stop) is not { Count: > 0 } domains) return false;

        var address = await db.Set<Person>().Where(p => p.Id == viewer.Id && p.EmailConfirmed).Select(p => p.Email).SingleOrDefaultAsync(stop);
        return address is not null && domains.Contains(EmailAddress.DomainOf(address).ToLowerInvariant());
    }
}
