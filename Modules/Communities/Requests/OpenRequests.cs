using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Requests;

/// <summary>Reads who waits to be let into a community.</summary>
internal sealed class OpenRequests(AppDb db, Access access)
{
    const int Most = 200;

    public async ValueTask<bool> MayAnswer(CommunityView community, CancellationToken stop) =>
        access.Can(CommunitiesModule.Manage) || await access.Can(CommunitiesModule.Tend, community, stop);

    public async Task<RequestsPage> Page(CommunityView community, CancellationToken stop) => new(community,
        await (from r in db.Set<JoinRequest>()
               where r.CommunityId == community.Id && r.State == JoinRequestState.Open
               join p in db.Set<Person>() on r.PersonId equals p.Id
               orderby r.AskedUtc
               select new RequestRow(r.Id, new Face(p.UserName!, p.DisplayName, p.Photo, p.Organisation), p.JobTitle, r.Reason, r.AskedUtc)).Take(Most).ToListAsync(stop));
}
