using System.Globalization;

namespace Discussions.Readings;

/// <summary>What a reader's page reports.</summary>
public sealed class ReadingForm
{
    // More than a page shows; what is beyond is dropped.
    const int MostTimes = 100;

    /// <summary>The highest number that was before the reader's eyes; 0 is the opening post.</summary>
    public int To { get; set; }

    /// <summary>Milliseconds by number: <c>0:5200,1:1800</c>.</summary>
    public string? Times { get; set; }

    /// <summary>What of <see cref="Times"/> makes sense, at most six minutes for one post.</summary>
    public IReadOnlyDictionary<int, int> TimesUpTo(int last)
    {
        var times = new Dictionary<int, int>();
        foreach (var pair in (Times ?? "").Split(',', MostTimes + 1, StringSplitOptions.RemoveEmptyEntries).Take(MostTimes))
            if (pair.Split(':') is [var number, var time] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= last
                && int.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds > 0)
                times[n] = Math.Min(milliseconds, ReadTime.MostMilliseconds);
        return times;
    }
}
