using Kernel.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace Communities;

/// <summary>
/// The base of every controller below <c>communities/{slug}</c>: the community is found before the action runs.
/// A viewer who may not know of it gets 404, one who knows its name only gets 403.
/// <example><code>[Route("communities/{slug}/discussions")] internal sealed class ThreadsController : CommunityController</code></example>
/// </summary>
public abstract class CommunityController : CopController
{
    /// <summary>The community of the address, as this viewer sees it.</summary>
    protected CommunityView Community { get; private set; } = new();

    /// <summary>True for the few pages that somebody sees who may not read the community.</summary>
    protected virtual bool IsForOutsiders => false;

    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var stop = HttpContext.RequestAborted;
        var communities = HttpContext.RequestServices.GetRequiredService<ICommunities>();
        var slug = RouteData.Values["slug"] as string ?? "";
        var found = await communities.Find(slug, Me, stop);

        if (found is null) context.Result = NotFound();
        else if (!found.CanRead && !IsForOutsiders) context.Result = StatusCode(StatusCodes.Status403Forbidden);
        else
        {
            Community = found with { Facilitators = await communities.FacilitatorsOf(found.Id, stop), Parent = await communities.ParentOf(found, Me, stop) };
            await next();
        }
    }

    /// <summary>May the viewer do it in this community?</summary>
    protected ValueTask<bool> May(string permission) => Access.Can(permission, Community, HttpContext.RequestAborted);

    /// <summary>An address of this community's that a form brought along, or else the community's own.</summary>
    protected string Back(string? asked) =>
        asked is not null && (asked == Community.Path || asked.StartsWith(Community.Path + "/", StringComparison.Ordinal)) && !asked.Contains('\\') ? asked : Community.Path;
}
