using Kernel.People;

namespace Communities.Facilitating;

public sealed record RolesPage(IReadOnlyList<MyRole> Roles);

public sealed record MyRole(string Id, string Community, string Slug, FacilitatorKind Kind, FacilitatorStanding Standing, int? HoursAMonth, DateTime? BegunUtc, DateTime? EndedUtc);

/// <param name="OfferedBy">Null for somebody who took it up by starting the community.</param>
/// <param name="Cover">Who stands in, or will; null for nobody.</param>
/// <param name="Members">Whom the form for an absence suggests.</param>
/// <param name="CanEnd">May the viewer end it, or take it back?</param>
public sealed record RolePage(
    string Id, CommunityView Community, Face Person, Face? OfferedBy, FacilitatorKind Kind, FacilitatorStanding Standing, string Duties, int? HoursAMonth,
    DateTime? FromUtc, DateTime? UntilUtc, DateTime? BegunUtc, DateTime? EndedUtc, DateTime OfferedUtc, bool IsMine, bool CanEnd, CoverRow? Cover, IReadOnlyList<Face> Members)
{
    public string Path => "/facilitating/" + Id;

    public bool IsActing => Standing is FacilitatorStanding.Acting or FacilitatorStanding.HandingOver;

    /// <summary>The last day, which ends with <see cref="UntilUtc"/>.</summary>
    public DateTime? LastDayUtc => UntilUtc?.AddMinutes(-1);
}

public sealed record CoverRow(Face StandIn, DateTime FromUtc, DateTime UntilUtc, bool IsCurrent);
