using Kernel;

namespace Events;

// When somebody may still say that they come, and when it is too late.
internal sealed partial class Event
{
    /// <summary>The last moment to register.</summary>
    public DateTime LastCallUtc => ClosesUtc ?? StartUtc;

    public bool TakesRegistrations(DateTime nowUtc) => !IsCancelled && LastCallUtc > nowUtc;

    /// <summary>Do people still move up from the waiting list?</summary>
    public bool GivesPlaces(DateTime nowUtc) => !IsCancelled && StartUtc > nowUtc;

    /// <exception cref="RuleBroken">It is cancelled, over or closed.</exception>
    public void CheckTakesRegistrations(DateTime nowUtc)
    {
        CheckOn(nowUtc);
        if (LastCallUtc <= nowUtc) throw new RuleBroken("Registration is closed. Ask one of the hosts whether there is still room.");
    }

    /// <exception cref="RuleBroken">It is cancelled or over.</exception>
    public void CheckOn(DateTime nowUtc)
    {
        if (IsCancelled) throw new RuleBroken($"This event is cancelled: {CancelledReason}");
        if (IsOver(nowUtc)) throw new RuleBroken("This event is over.");
    }

    /// <exception cref="RuleBroken">It has not begun, or never took place.</exception>
    public void CheckHasBegun(DateTime nowUtc)
    {
        if (IsCancelled) throw new RuleBroken("This event is cancelled, so nobody was there.");
        if (StartUtc > nowUtc) throw new RuleBroken("It has not begun yet. Come back to this page when it has.");
    }
}
