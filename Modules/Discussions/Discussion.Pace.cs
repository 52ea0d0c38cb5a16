using Kernel;

namespace Discussions;

/// <summary>Who may reply to a discussion just now, and how often.</summary>
public enum Pace
{
    Everybody,
    /// <summary>Each member once in <see cref="Discussion.Pause"/>, so that people think before they write.</summary>
    Slowly,
    /// <summary>Only those who look after the community.</summary>
    Facilitators,
}

internal sealed partial class Discussion
{
    /// <summary>So long a member waits between two replies while it goes slowly.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    public Pace Pace { get; private set; }

    public void Go(Pace pace) => Pace = pace;

    /// <param name="looksAfter">The person looks after the community: no pace holds them.</param>
    /// <param name="lastUtc">When they last replied here; null when they never did.</param>
    /// <exception cref="RuleBroken">They may not reply now.</exception>
    public void CheckPace(bool looksAfter, DateTime? lastUtc, DateTime nowUtc)
    {
        if (looksAfter || Pace == Pace.Everybody) return;
        if (Pace == Pace.Facilitators) throw new RuleBroken("Only facilitators reply here for now. What you wrote is kept below.");

        if (lastUtc + Pause - nowUtc is { Ticks: > 0 } wait)
            throw new RuleBroken($"This conversation goes slowly: each of us replies once in {Pause.TotalMinutes:0} minutes. You can reply again in {Kernel.Pages.Plural.Of((int)Math.Ceiling(wait.TotalMinutes), "minute", "minutes")}. What you wrote is kept below.");
    }
}
