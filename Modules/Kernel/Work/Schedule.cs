using Quartz;

namespace Kernel.Work;

/// <summary>The times of a Quartz cron expression: seconds, minutes, hours, day of month, month, day of week.</summary>
public static class Schedule
{
    public static DateTime? Next(string cron, DateTime afterUtc, TimeZoneInfo zone) =>
        new CronExpression(cron, zone).GetNextValidTimeAfter(new DateTimeOffset(afterUtc, TimeSpan.Zero))?.UtcDateTime;
}
