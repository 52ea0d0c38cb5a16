using Kernel.Settings;

namespace Kernel.People;

/// <summary>Times by the clocks on the walls where somebody lives.</summary>
public static class LocalTime
{
    static readonly TimeSpan Step = TimeSpan.FromMinutes(15);

    public static TimeZoneInfo ZoneOf(this Person person, Site site) => TimeZones.Of(person.TimeZoneId, site.TimeZone);

    /// <inheritdoc cref="At(DateOnly, TimeOnly, TimeZoneInfo)"/>
    public static DateTime At(DateOnly day, int hour, TimeZoneInfo zone) => At(day, new TimeOnly(hour, 0), zone);

    /// <summary>
    /// The instant at which a clock on the wall there shows this time: the next one that it shows when the hour is skipped
    /// in spring, the first of the two when it is repeated in autumn.
    /// </summary>
    public static DateTime At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        while (zone.IsInvalidTime(local)) local += Step;
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }

    public static DateOnly DayOf(DateTime utc, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, zone));
}
