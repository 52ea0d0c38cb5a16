using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Pages;

/// <summary>The first middleware: refuses methods that no page has, and puts the security headers on every answer.</summary>
public sealed class Hardening(RequestDelegate next)
{
    // Nothing inline, nothing from elsewhere. User files are served with a policy of their own.
    const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "media-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    /// <summary>Lets this one answer show something of one other site. Nothing else changes, and no other page.</summary>
    /// <param name="host">A name of a host that an administrator allowed, without a port.</param>
    public static void AllowFrame(HttpContext context, string host)
    {
        if (Uri.CheckHostName(host) != UriHostNameType.Dns) throw new InvalidOperationException("A frame needs the name of a host.");
        context.Response.Headers.ContentSecurityPolicy = $"{Policy}; frame-src https://{host}";
    }

    static readonly HashSet<string> Methods = new(StringComparer.Ordinal) { "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" };

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        context.Response.OnStarting(static state =>
        {
            var context = (HttpContext)state;
            var headers = context.Response.Headers;
            if (!headers.ContainsKey("Content-Security-Policy")) headers.ContentSecurityPolicy = Policy;
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            headers.XContentTypeOptions = "nosniff";
            if (!headers.ContainsKey("Referrer-Policy")) headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            if (headers.CacheControl.Count == 0)
                headers.CacheControl = context.RequestServices.GetService<Viewer>() is { IsSignedIn: true } || context.Response.StatusCode >= 400 ? "no-store" : "no-cache";
            return Task.CompletedTask;
        }, context);

        if (Methods.Contains(context.Request.Method)) return next(context);

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }
}
