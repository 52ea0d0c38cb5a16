using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Communities;

internal enum CoverState { Planned, Current, Over }

/// <summary>That somebody looks after a community while its facilitator is away.</summary>
internal sealed class Cover : Entity, IWithinCommunity, IVersioned, IMapped
{
    public const int MostDays = 180;

    [MaxLength(Kernel.Data.Id.Length)]
    public required string RoleId { get; init; }

    [MaxLength(Kernel.Data.Id.Length)]
    public required string CommunityId { get; init; }

    /// <summary>Who is away.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public required string AwayId { get; init; }

    /// <summary>Who has the facilitator's powers meanwhile.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public required string PersonId { get; init; }
    public required DateTime FromUtc { get; init; }

    /// <summary>The moment at which the last day is over.</summary>
    public required DateTime UntilUtc { get; init; }
    public CoverState State { get; private set; }
    public int Version { get; set; }

    /// <exception cref="RuleBroken">Nobody facilitates by this role now, the days make no sense, or somebody would stand in for themselves.</exception>
    public static Cover For(FacilitatorRole role, string personId, DateTime fromUtc, DateTime untilUtc, DateTime nowUtc)
    {
        if (!role.IsActing) throw new RuleBroken("Only somebody who acts now can be stood in for.");
        if (personId == role.PersonId) throw new RuleBroken("Choose somebody else than yourself.", "Who");
        if (untilUtc <= nowUtc) throw new RuleBroken("The last day lies ahead.", "Until");
        if (untilUtc <= fromUtc) throw new RuleBroken("The last day comes after the first.", "Until");
        if (untilUtc - fromUtc > TimeSpan.FromDays(MostDays)) throw new RuleBroken($"For more than {MostDays} days, hand the role over instead.", "Until");

        var cover = new Cover { RoleId = role.Id, CommunityId = role.CommunityId, AwayId = role.PersonId, PersonId = personId, FromUtc = fromUtc, UntilUtc = untilUtc };
        cover.Raise(new CoverAgreed(cover.Id, role.CommunityId, role.PersonId, personId));
        cover.Follow(nowUtc);
        return cover;
    }

    /// <summary>Begins and ends by the calendar.</summary>
    /// <returns>Whether anything is different now.</returns>
    public bool Follow(DateTime nowUtc)
    {
        var state = State == CoverState.Over || UntilUtc <= nowUtc ? CoverState.Over : FromUtc <= nowUtc ? CoverState.Current : CoverState.Planned;
        if (state == State) return false;

        State = state;
        return true;
    }

    /// <summary>They are back, or whoever stands in cannot.</summary>
    public void End() => State = CoverState.Over;

    public static void Map(ModelBuilder model) => model.Entity<Cover>(cover =>
    {
        cover.HasIndex(c => new { c.CommunityId, c.State });
        cover.HasIndex(c => new { c.RoleId, c.State });
        cover.HasIndex(c => new { c.State, c.UntilUtc });
        cover.HasOne<Community>().WithMany().HasForeignKey(c => c.CommunityId).OnDelete(DeleteBehavior.Cascade);
    });
}
