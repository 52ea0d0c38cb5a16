namespace Cohorts;

/// <summary>How a cohort stood where it came from.</summary>
internal sealed record CohortStanding(string PhaseKey, DateTime? GroupedUtc, DateTime? BuddiesSwappedUtc, DateTime? TakeOverAskedUtc, DateTime? TrainerExpertUtc, CohortEnding? Ending, string EndingReason, DateTime? DecidedUtc);

internal sealed partial class Cohort
{
    public CohortStanding Standing => new(PhaseKey, GroupedUtc, BuddiesSwappedUtc, TakeOverAskedUtc, TrainerExpertUtc, Ending, EndingReason, DecidedUtc);

    /// <summary>As a recipe brings it: nobody is told.</summary>
    public void Set(CohortStanding standing)
    {
        ((Kernel.Data.IRaiseEvents)this).Raised.Clear();
        (PhaseKey, GroupedUtc, BuddiesSwappedUtc, TakeOverAskedUtc, TrainerExpertUtc, Ending, EndingReason, DecidedUtc) =
            (standing.PhaseKey, standing.GroupedUtc, standing.BuddiesSwappedUtc, standing.TakeOverAskedUtc, standing.TrainerExpertUtc, standing.Ending, standing.EndingReason, standing.DecidedUtc);
    }
}
