using Microsoft.Extensions.Logging;

namespace Nudges;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Nudges for {PersonId} could not be given and are tried again")]
    public static partial void NudgesNotGiven(this ILogger log, string personId, Exception error);
}
