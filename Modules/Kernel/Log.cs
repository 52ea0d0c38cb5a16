using Microsoft.Extensions.Logging;

namespace Kernel;

static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A request came over plain http. If a proxy speaks https for this program, name its address in COPSITE__PROXIES.")]
    public static partial void NotOverHttps(this ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What a reader did was not noted")]
    public static partial void NoteNotStored(this ILogger log, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Handler} failed, try {Tries}")]
    public static partial void HandlerFailed(this ILogger log, string handler, int tries, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Parked {Handler} of {EventName}")]
    public static partial void HandlerParked(this ILogger log, string handler, string eventName, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} handlers could not be stored together; each is run alone")]
    public static partial void HandlersFailedTogether(this ILogger log, int count, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} failed")]
    public static partial void JobFailed(this ILogger log, string job, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "The round of tenant {Tenant} failed")]
    public static partial void RoundFailed(this ILogger log, string tenant, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "The worker stumbled and goes on")]
    public static partial void WorkerStumbled(this ILogger log, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "The database of tenant {Tenant} cannot be read")]
    public static partial void TenantUnreadable(this ILogger log, string tenant, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "The answer to {Method} {Route} failed")]
    public static partial void AnswerFailed(this ILogger log, string method, string route, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Name} could not do what was due; it is asked again in a minute")]
    public static partial void DueFailed(this ILogger log, string name, Exception error);
}
