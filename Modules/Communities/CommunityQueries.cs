using Communities.Guests;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Communities;

internal sealed class CommunityQueries(AppDb db, Access access, CommunityLookup lookup, Site site, TimeProvider clock) : ICommunities
{
    public async Task<CommunityView?> Find(string slug, Viewer viewer, CancellationToken stop)
    {
        if (await lookup.BySlug(db, slug, viewer.Id, clock.UtcNow(), stop) is not { } found) return null;

        var seen = found with { SeesAll = viewer.IsSignedIn && access.Can(CommunitiesModule.Manage), IsForGuest = viewer.IsIn(Role.Guest), Zone = site.TimeZone };
        return seen.IsKnownTo(viewer) ? seen : null;
    }

    public IQueryable<CommunityView> SeenBy(Viewer viewer) => viewer.IsSignedIn ? SeenByPerson(viewer.Id, access.Can(CommunitiesModule.Manage), db.Guests(viewer.Id), clock.UtcNow()) : SeenByVisitors();

    public IQueryable<CommunityView> ReadBy(Viewer viewer) => SeenBy(viewer)
        .Where(c => c.IsMember || c.SeesAll || c.Privacy == CommunityPrivacy.Open || c.Privacy == CommunityPrivacy.Restricted);

    public IQueryable<Belonging> Members => db.Set<Membership>().Present().Select(m => new Belonging
    {
        CommunityId = m.CommunityId, PersonId = m.PersonId, IsFacilitator = m.IsFacilitator, JoinedUtc = m.JoinedUtc,
        IsSponsor = db.Set<Charter>().Any(c => c.CommunityId == m.CommunityId && c.SponsorId == m.PersonId && c.State == CharterState.Approved),
    });

    IQueryable<CommunityView> SeenByVisitors() =>
        from c in db.Set<Community>()
        where c.State == ContentState.Published && c.Privacy == CommunityPrivacy.Open
        select new CommunityView
        {
            Id = c.Id, Slug = c.Slug, Name = c.DisplayText, Purpose = c.Purpose, Privacy = c.Privacy, Joining = c.Joining, ParentId = c.ParentId, Kind = c.Kind, Lifecycle = c.Lifecycle, LifecycleReason = c.LifecycleReason, MemberCount = c.MemberCount,
            IsMember = false, IsNewcomer = false, IsFacilitator = false, SeesAll = false,
        };

    IQueryable<CommunityView> SeenByPerson(string me, bool seesAll, IQueryable<string> guests, DateTime now) =>
        from c in db.Set<Community>()
        where c.State == ContentState.Published
        from m in db.Set<Membership>().Present().Where(m => m.CommunityId == c.Id && m.PersonId == me).DefaultIfEmpty()
        where seesAll || m != null || c.Privacy != CommunityPrivacy.Confidential && !guests.Any()
        select new CommunityView
        {
            Id = c.Id, Slug = c.Slug, Name = c.DisplayText, Purpose = c.Purpose, Privacy = c.Privacy, Joining = c.Joining, ParentId = c.ParentId, Kind = c.Kind, Lifecycle = c.Lifecycle, LifecycleReason = c.LifecycleReason, MemberCount = c.MemberCount,
            IsMember = m != null,
            IsNewcomer = m != null && m.State == MembershipState.Newcomer,
            IsFacilitator = m != null && m.IsFacilitator,
            LastVisitUtc = m != null ? m.LastVisitUtc : null,
            IsMuted = m != null && m.MutedUntilUtc > now,
            MutedUntilUtc = m != null ? m.MutedUntilUtc : null,
            MutedReason = m != null ? m.MutedReason : "",
            SeesAll = seesAll,
        };

    public async Task<CommunityView?> ParentOf(CommunityView community, Viewer viewer, CancellationToken stop) =>
        community.ParentId.Length == 0 ? null : await SeenBy(viewer).Where(c => c.Id == community.ParentId).SingleOrDefaultAsync(stop);

    public async Task<IReadOnlyList<Face>> FacilitatorsOf(string communityId, CancellationToken stop) => await lookup.Facilitators(db, communityId).ToListAsync(stop);

    public async Task<IReadOnlyList<string>> FacilitatorIdsOf(string communityId, CancellationToken stop) =>
        await db.Set<Membership>().Present().Where(m => m.CommunityId == communityId && m.IsFacilitator).Select(m => m.PersonId).ToListAsync(stop);

    public async Task<IReadOnlyList<string>> NewcomersAmong(string communityId, IReadOnlyCollection<string> personIds, DateTime nowUtc, CancellationToken stop) =>
        await db.Set<Membership>().New(nowUtc).Where(m => m.CommunityId == communityId && personIds.Contains(m.PersonId)).Select(m => m.PersonId).ToListAsync(stop);

    public async Task<IReadOnlyList<string>> ReadersAmong(string communityId, IReadOnlyCollection<string> personIds, CancellationToken stop)
    {
        var privacy = await db.Set<Community>().Where(c => c.Id == communityId && c.State == ContentState.Published)
            .Select(c => (CommunityPrivacy?)c.Privacy).SingleOrDefaultAsync(stop);
        if (privacy is null) return [];

        var members = await db.Set<Membership>().Present().Where(m => m.CommunityId == communityId && personIds.Contains(m.PersonId)).Select(m => m.PersonId).ToListAsync(stop);
        if (privacy is CommunityPrivacy.Private or CommunityPrivacy.Confidential) return members;

        var guests = await db.Guests().Where(id => personIds.Contains(id)).ToListAsync(stop);
        return [.. personIds.Except(guests.Except(members))];
    }

    public async Task<DateTime?> LastTended(string communityId, DateTime beforeUtc, CancellationToken stop)
    {
        var greeted = await db.Set<Greetings.Greeting>().Where(g => g.CommunityId == communityId && g.AtUtc < beforeUtc).MaxAsync(g => (DateTime?)g.AtUtc, stop);
        var logged = await (from r in db.Set<FacilitatorRole>()
                            where r.CommunityId == communityId
                            join e in db.Set<LogEntry>() on r.Id equals e.RoleId
                            where e.DayUtc < beforeUtc
                            select (DateTime?)e.DayUtc).MaxAsync(stop);
        return greeted > logged || logged is null ? greeted : logged;
    }

    public Task<Dictionary<string, DateTime>> Visits(string communityId, DateTime sinceUtc, CancellationToken stop) =>
        db.Set<Membership>().Present().Where(m => m.CommunityId == communityId && m.LastVisitUtc >= sinceUtc).ToDictionaryAsync(m => m.PersonId, m => m.LastVisitUtc!.Value, stop);

    public async Task<string?> PathOf(string communityId, CancellationToken stop) =>
        await db.Set<Community>().Where(c => c.Id == communityId).Select(c => c.Slug).SingleOrDefaultAsync(stop) is { } slug
            ? new CommunityView { Slug = slug }.Path : null;
}
