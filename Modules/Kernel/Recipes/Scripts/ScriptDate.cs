using System.Globalization;

namespace Kernel.Recipes.Scripts;

/// <summary>
/// The JavaScript Date of a script, in UTC: a recipe must not give another result because of the server's time zone.
/// </summary>
internal sealed class ScriptDate(DateTimeOffset now)
{
    /// <summary>A century of days: further away nobody plans anything.</summary>
    public const int Furthest = 36_525;

    DateTime utc = now.UtcDateTime;

    public object Call(string method, IReadOnlyList<object> given) => (method, given) switch
    {
        ("getFullYear", []) => (double)utc.Year,
        ("getMonth", []) => (double)(utc.Month - 1),
        ("getDate", []) => (double)utc.Day,
        ("setMonth", [double month]) => SetMonth(month),
        ("setDate", [double day]) => Move(new DateTime(utc.Year, utc.Month, 1, 0, 0, 0, DateTimeKind.Utc) + utc.TimeOfDay, TimeSpan.FromDays(1), day - 1),
        ("setHours", [double hours]) => Move(utc - TimeSpan.FromHours(utc.Hour), TimeSpan.FromHours(1), hours),
        // To the minute: seconds and thousandths go.
        ("setHours", [double hours, double minutes]) => Move(utc.Date + TimeSpan.FromHours(Bounded(hours)), TimeSpan.FromMinutes(1), minutes),
        ("toISOString", []) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        _ => throw new ScriptRefused($"Recipes know no method \"{Shown.Short(method)}\" of a date that takes what it is given here."),
    };

    double Move(DateTime from, TimeSpan unit, double times)
    {
        utc = from + unit * Bounded(times);
        return Math.Floor((utc - DateTime.UnixEpoch).TotalMilliseconds);
    }

    static double Bounded(double number) => Math.Abs(number) <= Furthest ? number : throw new ScriptRefused("The date is too far away.");

    double SetMonth(double month)
    {
        var year = utc.Year + Math.Floor(month / 12);
        if (year is < 1 or > 9998) throw new ScriptRefused("The date is too far away.");

        // A day that the month does not have runs over into the next one, as in JavaScript: January 31 becomes March 3.
        var first = new DateTime((int)year, (int)(month - (12 * Math.Floor(month / 12))) + 1, 1, 0, 0, 0, DateTimeKind.Utc);
        utc = first.AddDays(utc.Day - 1) + utc.TimeOfDay;
        return Math.Floor((utc - DateTime.UnixEpoch).TotalMilliseconds);
    }
}
