using Microsoft.Extensions.Logging;

namespace Workflows;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Run {RunId} wrote something down at its step {StepId}")]
    public static partial void StepLogged(this ILogger log, string runId, string stepId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Step {StepId} of run {RunId} failed, try {Tries}")]
    public static partial void StepFailed(this ILogger log, string runId, string stepId, int tries, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Run {RunId} was stopped by a limit")]
    public static partial void RunStopped(this ILogger log, string runId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No run of workflow {TypeId} was begun: {Most} are under way already")]
    public static partial void TooManyRuns(this ILogger log, string typeId, int most);
}
