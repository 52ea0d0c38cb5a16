using Microsoft.Extensions.Logging;

namespace Tenants;

static partial class Log
{
    // A warning, so that no level that an operator would choose hides it. The code opens an empty platform and dies with it.
    [LoggerMessage(Level = LogLevel.Warning, Message = "This platform has no site yet. Open {Address}/setup and give this code: {Code}")]
    public static partial void SetupOpened(this ILogger log, string address, string code);

    [LoggerMessage(Level = LogLevel.Information, Message = "Made site {Tenant} from recipe {Recipe}")]
    public static partial void SiteMade(this ILogger log, string tenant, string recipe);

    [LoggerMessage(Level = LogLevel.Information, Message = "Deleted site {Tenant}")]
    public static partial void SiteDeleted(this ILogger log, string tenant);

    [LoggerMessage(Level = LogLevel.Information, Message = "Ran recipe {Recipe}: {Made} made, {Changed} changed, {NotUnderstood} not understood")]
    public static partial void RecipeRan(this ILogger log, string recipe, int made, int changed, int notUnderstood);
}
