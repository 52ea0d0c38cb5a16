using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Guests;

/// <summary>Guests meet those with whom they share a community.</summary>
internal sealed class MetByGuests(AppDb db) : IAcquaintance
{
    public IQueryable<string>? KnownTo(Viewer viewer)
    {
        if (!viewer.IsIn(Role.Guest)) return null;

        var mine = db.Set<Membership>().Present().Where(m => m.PersonId == viewer.Id).Select(m => m.CommunityId);
        return db.Set<Membership>().Present().Where(m => mine.Contains(m.CommunityId)).Select(m => m.PersonId).Concat(db.Set<Person>().Where(p => p.Id == viewer.Id).Select(p => p.Id));
    }
}
