using Microsoft.Extensions.Logging;

namespace Cohorts;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Cohort {CohortId} could not be brought on and is tried again")]
    public static partial void CohortNotBroughtOn(this ILogger log, string cohortId, Exception error);
}
