namespace Kernel.Events;

/// <summary>Thrown by a handler whose failure passes by itself, such as a server that is down: tried at least every half hour, for two days.</summary>
public sealed class TryLater(string why, Exception? cause = null) : Exception(why, cause)
{
    public static readonly TimeSpan Longest = TimeSpan.FromDays(2);
}

/// <summary>Thrown by a handler that will never succeed, such as a mail to an address that does not exist: parked at once.</summary>
public sealed class GiveUp(string why) : Exception(why);
