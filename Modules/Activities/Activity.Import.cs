namespace Activities;

/// <summary>How an activity stood where it came from.</summary>
internal sealed record ActivityState(string PhaseKey, DateTime PhaseSinceUtc, DateTime? PhaseDueUtc, int Visit, int Round, string Decision, string Summary, DateTime? ClosedUtc);

internal sealed partial class Activity
{
    public ActivityState State => new(PhaseKey, PhaseSinceUtc, PhaseDueUtc, Visit, Round, Decision, Summary, ClosedUtc);

    /// <summary>As a recipe brings it: nobody is told, and its subject comes by itself.</summary>
    public void Set(ActivityState state) =>
        (PhaseKey, PhaseSinceUtc, PhaseDueUtc, Visit, Round, Decision, Summary, ClosedUtc, ChangedUtc) = (state.PhaseKey, state.PhaseSinceUtc, state.PhaseDueUtc, state.Visit, Math.Max(1, state.Round), state.Decision, state.Summary, state.ClosedUtc, state.ClosedUtc ?? state.PhaseSinceUtc);
}
