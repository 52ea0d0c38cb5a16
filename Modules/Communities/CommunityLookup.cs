using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities;

/// <summary>
/// The queries that every page below a community begins with, compiled once. Kept by the host and not in a static field,
/// because a compiled query belongs to one model and a test runs hosts of both engines.
/// </summary>
internal sealed class CommunityLookup
{
    /// <summary>By address, the viewer's id, empty for a visitor, and the time. Whether the viewer may know of it is not asked here.</summary>
    public Func<AppDb, string, string, DateTime, CancellationToken, Task<CommunityView?>> BySlug { get; } = EF.CompileAsyncQuery((AppDb db, string slug, string me, DateTime now, CancellationToken stop) => (
        from c in db.Set<Community>()
        where c.Slug == slug && c.State == ContentState.Published
        from m in db.Set<Membership>().Where(m => m.CommunityId == c.Id && m.PersonId == me && (m.State == MembershipState.Newcomer || m.State == MembershipState.Active)).DefaultIfEmpty()
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
        }).SingleOrDefault());

    /// <summary>Those who facilitate a community now, by its id.</summary>
    public Func<AppDb, string, IAsyncEnumerable<Face>> Facilitators { get; } = EF.CompileAsyncQuery((AppDb db, string communityId) =>
        from m in db.Set<Membership>()
        where (m.State == MembershipState.Newcomer || m.State == MembershipState.Active) && m.CommunityId == communityId && m.IsFacilitator
        join p in db.Set<Person>() on m.PersonId equals p.Id
        orderby m.JoinedUtc
        select new Face(p.UserName!, p.DisplayName, p.Photo, p.Organisation));
}
