using Microsoft.Extensions.Logging;

namespace Notifications;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server could not be used and is left alone for {Seconds} seconds")]
    public static partial void MailServerDown(this ILogger log, int seconds, Exception error);
}
