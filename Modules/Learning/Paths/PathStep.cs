namespace Learning.Paths;

/// <summary>A page as a step of a path.</summary>
/// <param name="OpensUtc">Closed before; null for no date.</param>
/// <param name="DaysAfterJoining">Closed so many days after somebody came into the community; 0 for none.</param>
/// <param name="AfterFormer">Closed until the step before it is completed.</param>
internal sealed record PathStep(string PageId, bool IsRequired, DateTime? OpensUtc, int DaysAfterJoining, bool AfterFormer)
{
    /// <summary>When it opens by the calendar for somebody; null when it is open by now.</summary>
    /// <param name="joinedUtc">Null for somebody who is no member: only dates count for them.</param>
    public DateTime? OpensFor(DateTime? joinedUtc, DateTime nowUtc)
    {
        var byJoining = DaysAfterJoining > 0 ? joinedUtc?.AddDays(DaysAfterJoining) : null;
        var latest = byJoining > OpensUtc || OpensUtc is null ? byJoining : OpensUtc;
        return latest > nowUtc ? latest : null;
    }
}

/// <summary>Whether somebody may begin a step now.</summary>
/// <param name="OpensUtc">When it opens; null when no date keeps it closed.</param>
/// <param name="WaitsForFormer">The one before it comes first.</param>
internal sealed record StepGate(DateTime? OpensUtc, bool WaitsForFormer)
{
    public bool IsOpen => OpensUtc is null && !WaitsForFormer;

    /// <summary>What keeps each step of a path closed for somebody. What was completed once is open.</summary>
    public static IReadOnlyList<StepGate> Of(IReadOnlyList<PathStep> steps, IReadOnlySet<string> completed, DateTime? joinedUtc, DateTime nowUtc) =>
        [.. steps.Select((step, at) => completed.Contains(step.PageId) ? new StepGate(null, false)
            : new(step.OpensFor(joinedUtc, nowUtc), step.AfterFormer && at > 0 && !completed.Contains(steps[at - 1].PageId)))];
}
