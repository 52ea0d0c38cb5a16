using Microsoft.Extensions.Logging;

namespace Discussions;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The read mark of discussion {DiscussionId} could not be stored; the page was shown all the same")]
    public static partial void ReadMarkNotStored(this ILogger log, string discussionId, Exception error);
}
