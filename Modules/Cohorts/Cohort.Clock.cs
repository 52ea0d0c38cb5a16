using System.ComponentModel.DataAnnotations;
using Cohorts.Formats;
using Kernel;

namespace Cohorts;

// When what comes. Days are days of the site's calendar, so that a prompt comes at nine also after the clocks were changed.
internal sealed partial class Cohort
{
    /// <summary>The key of the phase that the cohort was brought to; empty before the first.</summary>
    [MaxLength(40)]
    public string PhaseKey { get; private set; } = "";

    public DateTime? GroupedUtc { get; private set; }
    public DateTime? BuddiesSwappedUtc { get; private set; }

    /// <summary>When a member was asked to take over.</summary>
    public DateTime? TakeOverAskedUtc { get; private set; }

    /// <summary>Since when the trainer answers as an expert, and facilitates no more.</summary>
    public DateTime? TrainerExpertUtc { get; private set; }

    /// <param name="ownClock">Of somebody who came after the course: everything is counted from then.</param>
    public DateTime DueUtc(CohortPhase phase, TimeZoneInfo zone, DateTime? ownClock = null) =>
        ownClock is { } own ? phase.From == PhaseFrom.Start ? own : Later(own, phase.Days, zone) : Later(phase.From == PhaseFrom.Start ? StartUtc : EndUtc, phase.Days, zone);

    /// <summary>The phase at a moment; null before the first.</summary>
    public CohortPhase? PhaseAt(DateTime nowUtc, TimeZoneInfo zone, DateTime? ownClock = null) => Format.Phases.LastOrDefault(p => DueUtc(p, zone, ownClock) <= nowUtc);

    /// <summary>So many days after the course.</summary>
    public DateTime After(int days, TimeZoneInfo zone) => Later(EndUtc, days, zone);

    /// <summary>The clock of somebody who comes now; null for one who counts as the others do.</summary>
    public DateTime? ClockFor(DateTime joinedUtc, TimeZoneInfo zone) => joinedUtc >= Later(EndUtc, 1, zone) ? joinedUtc : null;

    public void Enter(string phaseKey) => PhaseKey = phaseKey;

    public void Grouped(DateTime nowUtc) => GroupedUtc = nowUtc;

    public void BuddiesSwapped(DateTime nowUtc) => BuddiesSwappedUtc = nowUtc;

    public void TakeOverAsked(DateTime nowUtc) => TakeOverAskedUtc = nowUtc;

    public void TrainerSteppedBack(DateTime nowUtc)
    {
        TrainerExpertUtc = nowUtc;
        Raise(new TrainerBecameExpert(Id, CommunityId, TrainerId));
    }

    static DateTime Later(DateTime utc, int days, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, zone).AddDays(days);
        // Where the clocks go forward over the hour at which somebody came, theirs begins after it.
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(15);
        return WallClock.ToUtc(local, zone, "");
    }
}
