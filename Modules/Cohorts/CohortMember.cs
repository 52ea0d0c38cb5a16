using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Cohorts;

/// <summary>That somebody takes part in a cohort, and how far they are.</summary>
internal sealed class CohortMember : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string CohortId { get; init; }

    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }
    public required DateTime JoinedUtc { get; init; }

    /// <summary>From when everything is counted for somebody who came after the course; null for the cohort's own days.</summary>
    public DateTime? ClockUtc { get; init; }

    /// <summary>Set while they are away.</summary>
    public DateTime? LeftUtc { get; private set; }

    [MaxLength(40)]
    public string PhaseKey { get; private set; } = "";
    public DateTime PhaseSinceUtc { get; private set; }

    /// <summary>Whether they answered the open check-in was looked at.</summary>
    public bool IsJudged { get; private set; } = true;

    /// <summary>How many check-ins in a row they left without an answer.</summary>
    public int Silent { get; private set; }

    /// <summary>1 for the first group; 0 before groups are made.</summary>
    public int Group { get; set; }

    /// <summary>Those with the same number are buddies; 0 for nobody yet.</summary>
    public int Pair { get; private set; }
    public int FormerPair { get; private set; }

    /// <param name="isAsked">The phase has a conversation in which they are asked something.</param>
    public void Enter(string phaseKey, bool isAsked, DateTime nowUtc) => (PhaseKey, PhaseSinceUtc, IsJudged) = (phaseKey, nowUtc, !isAsked);

    /// <summary>They said something, so nobody worries about them.</summary>
    public void Speak() => (Silent, IsJudged) = (0, true);

    /// <summary>The open check-in had its time, and they said nothing.</summary>
    public void BeSilent() => (Silent, IsJudged) = (Silent + 1, true);

    public void PairUp(int pair) => (FormerPair, Pair) = (Pair, pair);

    public void Leave(DateTime nowUtc) => LeftUtc = nowUtc;

    public void ComeBack() => LeftUtc = null;

    /// <summary>As a recipe brings it: nobody is told.</summary>
    public void Set(string phaseKey, DateTime phaseSinceUtc, int silent, int pair, int formerPair, DateTime? leftUtc) =>
        (PhaseKey, PhaseSinceUtc, Silent, Pair, FormerPair, LeftUtc) = (phaseKey, phaseSinceUtc, silent, pair, formerPair, leftUtc);

    public static void Map(ModelBuilder model) => model.Entity<CohortMember>(member =>
    {
        member.HasKey(m => new { m.CohortId, m.PersonId });
        member.HasIndex(m => m.PersonId);
        member.HasOne<Cohort>().WithMany().HasForeignKey(m => m.CohortId).OnDelete(DeleteBehavior.Cascade);
    });
}

internal static class CohortMemberQueries
{
    public static IQueryable<CohortMember> Present(this IQueryable<CohortMember> all, string cohortId) => all.Where(m => m.CohortId == cohortId && m.LeftUtc == null);
}
