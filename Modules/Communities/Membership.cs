using Kernel;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Communities;

internal enum MembershipState
{
    Newcomer,
    /// <summary>Has said something here.</summary>
    Active,
    Left,
    Removed,
}

/// <summary>That somebody belongs to a community, or did.</summary>
internal sealed partial class Membership : Row, IMapped
{
    public required string CommunityId { get; init; }
    public required string PersonId { get; init; }
    public MembershipState State { get; private set; } = MembershipState.Left;
    public bool IsFacilitator { get; private set; }
    public DateTime JoinedUtc { get; private set; }
    public DateTime? LastVisitUtc { get; set; }

    public bool IsIn => State is MembershipState.Newcomer or MembershipState.Active;

    /// <summary>A facilitator lets them in, also after they were taken out.</summary>
    public void LetIn(DateTime nowUtc)
    {
        if (State == MembershipState.Removed) State = MembershipState.Left;
        Join(nowUtc);
    }

    /// <exception cref="RuleBroken">A facilitator took this person out.</exception>
    public void Join(DateTime nowUtc)
    {
        if (IsIn) return;
        if (State == MembershipState.Removed) throw new RuleBroken("You were taken out of this community. A facilitator can let you in again; write to one of them.");

        // Who was here before is no newcomer.
        State = JoinedUtc == default ? MembershipState.Newcomer : MembershipState.Active;
        JoinedUtc = nowUtc;
        Raise(new MemberJoined(CommunityId, PersonId));
    }

    /// <exception cref="RuleBroken">Nobody would be left to tend the community.</exception>
    public void Leave(bool isOnlyFacilitator)
    {
        if (!IsIn) return;
        if (IsFacilitator && isOnlyFacilitator) throw new RuleBroken("You are the only facilitator here. Find somebody to take over before you leave.");

        (State, IsFacilitator) = (MembershipState.Left, false);
        Raise(new MemberLeft(CommunityId, PersonId));
    }

    /// <summary>As the person's roles here say: see <see cref="FacilitatorRole"/>.</summary>
    public void Appoint(bool isFacilitator) => IsFacilitator = isFacilitator;

    /// <summary>Called at the first thing that a newcomer says.</summary>
    public void SettleIn()
    {
        if (State == MembershipState.Newcomer) State = MembershipState.Active;
    }

    /// <summary>As a recipe brings it: nothing is announced.</summary>
    /// <returns>Whether anything is different now.</returns>
    public bool Set(MembershipState state, bool isFacilitator, DateTime joinedUtc)
    {
        if ((State, IsFacilitator, JoinedUtc) == (state, isFacilitator, joinedUtc)) return false;

        (State, IsFacilitator, JoinedUtc) = (state, isFacilitator, joinedUtc);
        return true;
    }

    public static void Map(ModelBuilder model) => model.Entity<Membership>(membership =>
    {
        membership.HasKey(m => new { m.CommunityId, m.PersonId });
        membership.Ignore(m => m.IsIn);
        membership.HasIndex(m => new { m.PersonId, m.State });
        membership.HasIndex(m => new { m.CommunityId, m.State, m.JoinedUtc });
        membership.HasOne<Community>().WithMany().HasForeignKey(m => m.CommunityId).OnDelete(DeleteBehavior.Cascade);
    });
}

internal static class MembershipQueries
{
    /// <summary>Of people who belong now.</summary>
    public static IQueryable<Membership> Present(this IQueryable<Membership> all) =>
        all.Where(m => m.State == MembershipState.Newcomer || m.State == MembershipState.Active);
}
