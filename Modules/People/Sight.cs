using Communities;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace People;

/// <summary>A person with what this viewer may see of them.</summary>
internal sealed record Seen
{
    public required Person Person { get; init; }
    public required Profile? Profile { get; init; }

    /// <summary>They share a community with the viewer.</summary>
    public bool IsNear { get; init; }
    public bool ShowsAbout { get; init; }
    public bool ShowsWhere { get; init; }
    public bool ShowsSkills { get; init; }
}

/// <summary>Says what of people's profiles a viewer may see: asked anew each time, of what is stored now.</summary>
internal sealed class Sight(AppDb db, ICommunities communities, DirectoryDoor door)
{
    /// <summary>Everybody with an account, but for those who blocked the viewer. For a visitor, nobody.</summary>
    public IQueryable<Seen> Of(Viewer viewer)
    {
        var (me, isOpen) = (viewer.Id, door.IsOpen);
        var near = communities.Members.Where(m => communities.Members.Any(mine => mine.PersonId == me && mine.CommunityId == m.CommunityId));
        var blocked = db.Set<Boundary>().WhoBlocked(me);
        return from p in db.Set<Person>()
               where me != "" && p.SuspendedUtc == null && !blocked.Contains(p.Id)
               from d in db.Set<Profile>().Where(d => d.PersonId == p.Id).DefaultIfEmpty()
               let isNear = near.Any(m => m.PersonId == p.Id)
               select new Seen
               {
                   Person = p,
                   Profile = d,
                   IsNear = isNear,
                   ShowsAbout = p.Id == me || (isOpen || isNear) && (d == null || d.AboutFor == Openness.Everybody) || isNear && d!.AboutFor == Openness.Communities,
                   ShowsWhere = p.Id == me || (isOpen || isNear) && (d == null || d.WhereFor == Openness.Everybody) || isNear && d!.WhereFor == Openness.Communities,
                   ShowsSkills = p.Id == me || (isOpen || isNear) && (d == null || d.SkillsFor == Openness.Everybody) || isNear && d!.SkillsFor == Openness.Communities,
               };
    }
}
