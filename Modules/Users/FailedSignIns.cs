using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Users;

/// <summary>
/// Wrong passwords in a row for one address, whether or not it is somebody's: an unknown address waits just as long,
/// so waiting tells nothing. Delays instead of a lock: a stranger cannot lock anybody out for longer than a minute.
/// </summary>
internal sealed class FailedSignIns : Row, IMapped, IVersioned
{
    /// <summary>After so many the owner is told.</summary>
    public const int Alarming = 5;

    static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    /// <summary>A hash of the address: strangers' typing is not worth keeping.</summary>
    public required string Key { get; init; }
    public int Count { get; private set; }
    public DateTime LastUtc { get; private set; }
    public int Version { get; set; }

    public static string KeyOf(string address) => Secret.HashOf(EmailAddress.Normal(address.Trim()));

    /// <summary>1, 2, 4 … 60 seconds.</summary>
    public static TimeSpan Delay(int failures) => failures <= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(60, 1L << Math.Min(failures - 1, 6)));

    /// <exception cref="RuleBroken">It is too early for another try.</exception>
    public void DemandPatience(DateTime nowUtc)
    {
        var wait = LastUtc + Delay(Count) - nowUtc;
        if (wait > TimeSpan.Zero)
            throw new RuleBroken($"That was wrong a moment ago. Wait {Plural.Of((int)Math.Ceiling(wait.TotalSeconds), "second", "seconds")}, then try again, or choose a new password.", "Password");
    }

    public void Fail(DateTime nowUtc)
    {
        if (nowUtc - LastUtc > Forgotten) Count = 0;
        (Count, LastUtc) = (Count + 1, nowUtc);
    }

    public static void Map(ModelBuilder model) => model.Entity<FailedSignIns>().HasKey(f => f.Key);
}
