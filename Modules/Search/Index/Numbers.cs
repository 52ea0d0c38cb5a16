namespace Search.Index;

/// <summary>
/// Numbers of index rows: the milliseconds since the year 2000, and twenty bits that tell apart what happened in the same
/// one. The full-text table of SQLite walks its rows by number only, and PostgreSQL by the key of its table; with time in
/// the number both give the newest first without sorting, and a span of days is a span of numbers.
/// </summary>
static class Numbers
{
    const int Bits = 20;

    static readonly DateTime Zero = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static long Of(string kind, string id, DateTime utc) => From(utc) | Marks.Hash(kind + "/" + id) & ((1L << Bits) - 1);

    /// <summary>The lowest number of that moment.</summary>
    public static long From(DateTime utc) => Math.Max(0, (long)(utc - Zero).TotalMilliseconds) << Bits;

    public static DateTime TimeOf(long number) => Zero.AddMilliseconds(number >> Bits);
}
