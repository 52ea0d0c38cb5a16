using Kernel.People;
using Kernel.Settings;

namespace Notifications;

internal static class LocalTime
{
    static readonly TimeSpan Step = TimeSpan.FromMinutes(15);

    public static TimeZoneInfo ZoneOf(this Person person, Site site) => TimeZones.Of(person.TimeZoneId, site.TimeZone);

    /// <summary>
    /// The instant at which a clock on the wall there shows this hour: the next one that it shows when the hour is skipped
    /// in spring, the first of the two when it is repeated in autumn.
    /// </summary>
    public static DateTime At(DateOnly day, int hour, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(new TimeOnly(hour, 0));
        while (zone.IsInvalidTime(local)) local += Step;
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }

    public static DateOnly DayOf(DateTime utc, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, zone));
}
