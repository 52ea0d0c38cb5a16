using Kernel.Data;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Communities.SubGroups;

/// <summary>
/// Leads whoever asks below the address of a community that went up in another to the same place there. Looked up only
/// where nothing was found, whichever module's page it was.
/// </summary>
internal sealed class FormerAddresses : IAsyncAlwaysRunResultFilter
{
    const string Below = "/communities/";

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IStatusCodeActionResult { StatusCode: StatusCodes.Status404NotFound } && HttpMethods.IsGet(context.HttpContext.Request.Method)
            && context.RouteData.Values["slug"] is string slug && await Now(context.HttpContext, slug) is { } there)
            context.Result = new RedirectResult(there, permanent: false);
        await next();
    }

    static async Task<string?> Now(HttpContext http, string slug)
    {
        var path = http.Request.Path.Value ?? "";
        if (!path.StartsWith(Below, StringComparison.Ordinal)) return null;

        var services = http.RequestServices;
        var db = services.GetRequiredService<AppDb>();
        var now = await db.Set<FormerAddress>().Where(a => a.Slug == slug).Join(db.Set<Community>(), a => a.CommunityId, c => c.Id, (_, c) => c.Slug).SingleOrDefaultAsync(http.RequestAborted);
        // Nobody learns by it of a community of which they may not know.
        if (now is null || await services.GetRequiredService<ICommunities>().Find(now, services.GetRequiredService<Viewer>(), http.RequestAborted) is not { } found) return null;

        var end = path.IndexOf('/', Below.Length);
        return http.Request.PathBase + found.Path + (end < 0 ? "" : path[end..]) + http.Request.QueryString;
    }
}
