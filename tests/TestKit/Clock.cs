namespace TestKit;

/// <summary>A clock that stands still until a test moves it. Timers run by real time: nothing here waits for hours.</summary>
public sealed class Clock(DateTime startUtc) : TimeProvider
{
    long ticks = startUtc.Ticks;

    public DateTime NowUtc => new(Interlocked.Read(ref ticks), DateTimeKind.Utc);

    public override DateTimeOffset GetUtcNow() => new(NowUtc);

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>For the next test.</summary>
    internal void Set(DateTime utc) => Interlocked.Exchange(ref ticks, utc.Ticks);

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
}
