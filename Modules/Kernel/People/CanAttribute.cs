using Kernel.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.People;

/// <summary>Who may use a controller or an action. Every endpoint carries one of these three; a test finds one that does not.</summary>
public abstract class AdmissionAttribute : Attribute, IAuthorizationFilter
{
    public abstract void OnAuthorization(AuthorizationFilterContext context);

    protected static Viewer ViewerOf(AuthorizationFilterContext context) => context.HttpContext.RequestServices.GetRequiredService<Viewer>();

    // A visitor is asked to sign in and comes back; a script's request is told so.
    protected static IActionResult SignInFirst(HttpContext http) => http.Request.Headers.ContainsKey("HX-Request")
        ? new StatusCodeResult(StatusCodes.Status401Unauthorized)
        : new LocalRedirectResult($"~/login?returnUrl={Uri.EscapeDataString(http.Request.Path + (HttpMethods.IsGet(http.Request.Method) ? http.Request.QueryString : ""))}");
}

/// <summary>Everybody may, visitors too. What they see is decided by what the queries find.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class EverybodyAttribute : AdmissionAttribute
{
    public override void OnAuthorization(AuthorizationFilterContext context) { }
}

/// <summary>Everybody with an account may; a visitor is asked to sign in.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SignedInAttribute : AdmissionAttribute
{
    public override void OnAuthorization(AuthorizationFilterContext context)
    {
        if (!ViewerOf(context).IsSignedIn) context.Result = SignInFirst(context.HttpContext);
    }
}

/// <summary>Holders of a permission may. Others get 403, or 404 where the page is <see cref="Hidden"/> from those who may not use it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class CanAttribute(string permission) : AdmissionAttribute
{
    public string Permission => permission;

    public bool Hidden { get; init; }

    public override void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.RequestServices.GetRequiredService<Access>().Can(permission)) return;

        context.Result = !ViewerOf(context).IsSignedIn ? SignInFirst(context.HttpContext)
            : new StatusCodeResult(Hidden ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden);
    }
}

/// <summary>A page of the admin: hidden from everybody who lacks the permission.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AdminAttribute(string permission) : AdmissionAttribute, IAdminPage
{
    public string Permission => permission;

    public override void OnAuthorization(AuthorizationFilterContext context) => new CanAttribute(permission) { Hidden = true }.OnAuthorization(context);
}
