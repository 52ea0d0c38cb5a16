using Microsoft.AspNetCore.Mvc.Filters;

namespace Users.Shared;

/// <summary>A page whose address holds a secret: it is not sent on to other pages and kept nowhere.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TokenPageAttribute : ActionFilterAttribute
{
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        context.HttpContext.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.HttpContext.Response.Headers.CacheControl = "no-cache, no-store";
    }
}
