using Microsoft.Extensions.Logging;

namespace Users;

static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{Person} signed in")]
    public static partial void SignedIn(this ILogger log, string person);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused a sign-in to {Person}, failure {Count} in a row")]
    public static partial void SignInFailed(this ILogger log, string person, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "common-passwords.txt is not beside the program, so common passwords are not refused. Build CopSite, which makes it.")]
    public static partial void CommonPasswordsMissing(this ILogger log);
}
