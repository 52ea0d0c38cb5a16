using Microsoft.AspNetCore.Http;

namespace Kernel.Pages;

/// <summary>Pages for when no tenant, theme or database can be asked: a title, a sentence, nothing else.</summary>
public static class PlainPage
{
    public const string Paused = "This site is paused. Please come back later.";
    public const string Broken = "This site cannot be shown just now. Its operator has been told. Please come back later.";
    public const string Busy = "This site is very busy just now. Please try again in a moment.";

    public static Task NotFound(HttpContext context) =>
        Write(context, StatusCodes.Status404NotFound, "Not found", "There is nothing at this address.");

    public static Task Unavailable(HttpContext context, string sentence)
    {
        context.Response.Headers.RetryAfter = "30";
        return Write(context, StatusCodes.Status503ServiceUnavailable, "Not available", sentence);
    }

    public static Task Write(HttpContext context, int status, string title, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(
            $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><main><h1>{title}</h1><p>{sentence}</p></main></html>",
            context.RequestAborted);
    }
}
