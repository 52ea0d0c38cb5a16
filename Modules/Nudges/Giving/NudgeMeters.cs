using System.Diagnostics.Metrics;
using Kernel.Work;

namespace Nudges.Giving;

/// <summary>Counts nudges for whoever collects metrics.</summary>
internal static class NudgeMeters
{
    static readonly Counter<long> nudges = new Meter(Telemetry.Name).CreateCounter<long>("copsite.nudges", "{nudge}", "Nudges about which was decided, by what became of them.");

    public static void Decided(IEnumerable<Nudge> all)
    {
        foreach (var nudge in all)
            nudges.Add(1, new("state", nudge.State.ToString()), new("reason", nudge.Reason.ToString()));
    }
}
