using System.ComponentModel.DataAnnotations;
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

    /// <summary>When a guest's stay ends; null for no end.</summary>
    public DateTime? UntilUtc { get; private set; }

    /// <summary>What they said of themselves on joining, to everybody who reads here; each may be empty.</summary>
    [MaxLength(Introduction.Longest)]
    public string Why { get; private set; } = "";
    [MaxLength(Introduction.Longest)]
    public string Offer { get; private set; } = "";
    [MaxLength(Introduction.Longest)]
    public string Trial { get; private set; } = "";

    /// <summary>What made them join, for facilitators alone.</summary>
    [MaxLength(Introduction.Longest)]
    public string Motive { get; private set; } = "";

    /// <summary>When they answered, or put the questions away; null while they are asked.</summary>
    public DateTime? IntroducedUtc { get; private set; }

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
        if (State == MembershipState.Removed) throw new RuleBroken("You were taken out of this community. Those who look after it can let you in again; write to one of them.");

        // Who was here before is no newcomer.
        State = JoinedUtc == default ? MembershipState.Newcomer : MembershipState.Active;
        JoinedUtc = nowUtc;
        Raise(new MemberJoined(CommunityId, PersonId));
    }

    /// <exception cref="RuleBroken">Nobody would be left to tend the community.</exception>
    public void Leave(bool isOnlyFacilitator)
    {
        if (!IsIn) return;
        if (IsFacilitator && isOnlyFacilitator) throw new RuleBroken("You are the only one who looks after this community. Find somebody to take over before you leave.");

        (State, IsFacilitator) = (MembershipState.Left, false);
        Raise(new MemberLeft(CommunityId, PersonId));
    }

    /// <summary>Comes along from a community that goes up in this one: nobody is greeted anew.</summary>
    public void ComeAlong(Membership from, DateTime nowUtc)
    {
        (State, JoinedUtc, UntilUtc) = (from.State, JoinedUtc == default ? from.JoinedUtc : JoinedUtc, from.UntilUtc);
        if (IntroducedUtc is null) (Why, Offer, Trial, Motive, IntroducedUtc) = (from.Why, from.Offer, from.Trial, from.Motive, from.IntroducedUtc ?? nowUtc);
    }

    public void StayUntil(DateTime? utc) => UntilUtc = utc;

    /// <exception cref="RuleBroken">They do not belong here, or say too much.</exception>
    public void Introduce(Introduction answers, DateTime nowUtc)
    {
        if (!IsIn) throw new RuleBroken("Join first: these questions are for members.");

        answers.Check();
        (Why, Offer, Trial, Motive, IntroducedUtc) = (answers.Why, answers.Offer, answers.Trial, answers.Motive, nowUtc);
    }

    /// <summary>Puts the questions away; what was answered stays.</summary>
    public void AskNoMore(DateTime nowUtc) => IntroducedUtc ??= nowUtc;

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

    /// <summary>What they said of themselves, as a recipe brings it; a recipe that says nothing leaves it as it is.</summary>
    /// <returns>Whether anything is different now.</returns>
    public bool Set(Introduction said, DateTime? untilUtc)
    {
        if (said == new Introduction("", "", "", "") && untilUtc is null || (Why, Offer, Trial, Motive, UntilUtc) == (said.Why, said.Offer, said.Trial, said.Motive, untilUtc)) return false;

        (Why, Offer, Trial, Motive, UntilUtc, IntroducedUtc) = (said.Why, said.Offer, said.Trial, said.Motive, untilUtc, JoinedUtc);
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
    static readonly TimeSpan Fresh = TimeSpan.FromDays(30);
    static readonly TimeSpan Silent = TimeSpan.FromDays(90);

    /// <summary>Of people who are new: for thirty days, or until they first say something, for ninety days at most.</summary>
    public static IQueryable<Membership> New(this IQueryable<Membership> all, DateTime nowUtc)
    {
        var (lately, longAgo) = (nowUtc - Fresh, nowUtc - Silent);
        return all.Present().Where(m => !m.IsFacilitator && (m.JoinedUtc > lately || m.State == MembershipState.Newcomer && m.JoinedUtc > longAgo));
    }

    /// <summary>Of people who belong now.</summary>
    public static IQueryable<Membership> Present(this IQueryable<Membership> all) =>
        all.Where(m => m.State == MembershipState.Newcomer || m.State == MembershipState.Active);
}
