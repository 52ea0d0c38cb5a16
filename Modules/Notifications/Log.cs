using Microsoft.Extensions.Logging;

namespace Notifications;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server could not be used and is left alone for {Seconds} seconds")]
    public static partial void MailServerDown(this ILogger log, int seconds, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A mail about notification {Id} could not be made")]
    public static partial void NoticeNotMailed(this ILogger log, string id, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Delivery {Id} failed, try {Tries}")]
    public static partial void DeliveryFailed(this ILogger log, string id, int tries, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Delivery {Id} is parked")]
    public static partial void DeliveryParked(this ILogger log, string id, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A digest of {PersonId} could not be made")]
    public static partial void DigestNotMade(this ILogger log, string personId, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A letter in the inbox could not be taken in and was put aside")]
    public static partial void LetterPutAside(this ILogger log, Exception error);

    [LoggerMessage(Level = LogLevel.Information, Message = "A letter in the inbox was passed over: {Reason}")]
    public static partial void LetterPassedOver(this ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The inbox could not be looked into")]
    public static partial void InboxUnreadable(this ILogger log, Exception error);
}
