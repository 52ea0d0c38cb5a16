using Communities;
using Kernel.Automation;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Rules;

/// <summary>Members who said neither yes nor no to an event.</summary>
internal sealed class WhoHasNotAnswered(AppDb db, ICommunities communities) : IAudience
{
    public string Name => "not-registered";

    public string Label => "members who have not answered the invitation";

    public async Task<IReadOnlyList<string>> Of(Occasion occasion, CancellationToken stop) =>
        await communities.Members.Where(m => m.CommunityId == occasion.CommunityId && !db.Set<Registration>().Any(r => r.EventId == occasion.ItemId && r.PersonId == m.PersonId)).OrderBy(m => m.PersonId).Select(m => m.PersonId).ToListAsync(stop);
}
