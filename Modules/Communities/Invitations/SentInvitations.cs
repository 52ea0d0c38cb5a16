using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Invitations;

/// <summary>Reads what the page of invitations shows.</summary>
internal sealed class SentInvitations(AppDb db, Access access, TimeProvider clock)
{
    const int Most = 300;

    public async Task<InvitationsPage> Page(CommunityView community, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var invitations = await (from i in db.Set<Invitation>().AsNoTracking()
                                 where i.CommunityId == community.Id
                                 orderby i.CreatedUtc descending, i.Id descending
                                 select new { Invitation = i, By = db.Set<Person>().Where(p => p.Id == i.InvitedById).Select(p => p.DisplayName).FirstOrDefault() }).Take(Most).ToListAsync(stop);
        var links = await (from l in db.Set<InvitationLink>().AsNoTracking()
                           where l.CommunityId == community.Id
                           orderby l.CreatedUtc descending, l.Id descending
                           select new { Link = l, By = db.Set<Person>().Where(p => p.Id == l.MadeById).Select(p => p.DisplayName).FirstOrDefault() }).Take(Most).ToListAsync(stop);
        var domains = await db.Set<MailDomain>().Where(d => d.CommunityId == community.Id).OrderBy(d => d.Domain).Select(d => new DomainRow(d.Id, d.Domain, d.CreatedUtc)).ToListAsync(stop);

        return new(community, [.. invitations.Select(i => InvitationRow.Of(i.Invitation, i.By ?? "", now))],
            [.. links.Select(l => new LinkRow(l.Link.Id, l.By ?? "", l.Link.CreatedUtc, l.Link.ExpiresUtc, l.Link.Used, l.Link.Most, l.Link.Domain, l.Link.IsGuest, l.Link.IsOpen(now)))],
            domains, new(), null, "", await access.Can(CommunitiesModule.InviteGuests, community, stop));
    }
}
