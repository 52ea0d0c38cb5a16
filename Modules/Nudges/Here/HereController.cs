using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Nudges.Giving;

namespace Nudges.Here;

/// <summary>The base of pages for those who look after a place: who may not know of it gets 404, who does not look after it 403.</summary>
public abstract class HereController : CopController
{
    protected NoticePlace Place { get; private set; } = new("", "", "/");

    protected string Home => Place.Path + "/facilitate/nudges";

    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var (stop, slug) = (HttpContext.RequestAborted, RouteData.Values["slug"] as string ?? "");
        CaredPlace? found = null;
        foreach (var care in HttpContext.RequestServices.GetRequiredService<Kernel.Modules.Plugs>().Of<IPlaceCare>()) found ??= await care.Find(slug, Me, stop);
        if (found is null) context.Result = NotFound();
        else if (!found.IsTended) context.Result = StatusCode(StatusCodes.Status403Forbidden);
        else
        {
            Place = found.Place;
            await next();
        }
    }

    /// <summary>A rule as it stands here.</summary>
    internal async Task<IActionResult> With(string id, Func<NudgeRule, RuleHere, Task<IActionResult>> act, CancellationToken stop)
    {
        var book = HttpContext.RequestServices.GetRequiredService<RuleBook>();
        return await book.Find(id, stop) is { } rule ? await act(rule, await book.Here(rule, Place.Id, stop)) : NotFound();
    }
}
