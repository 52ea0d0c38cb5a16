using System.Data.Common;
using Kernel.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kernel.Pages;

/// <summary>Turns what no page caught into a status, logs it once, and lets the error page speak. Never a stack trace.</summary>
public sealed class Failures(RequestDelegate next, ILogger<Failures> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested) { }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            var status = StatusOf(e);
            if (status >= 500) log.AnswerFailed(context.Request.Method, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "", e);
            context.RequestServices.GetService<AppDb>()?.ChangeTracker.Clear();
            context.Response.Clear();
            context.Response.StatusCode = status;
            if (status == 503) context.Response.Headers.RetryAfter = "5";
        }
    }

    static int StatusOf(Exception e) => e switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        // A form that cannot be read, such as one with a character that no text has.
        InvalidDataException => StatusCodes.Status400BadRequest,
        RuleBroken => StatusCodes.Status422UnprocessableEntity,
        DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
        DbUpdateException { InnerException: { } inner } => StatusOf(inner),
        SqliteException { SqliteErrorCode: 13 } => StatusCodes.Status507InsufficientStorage,
        // Busy, locked, corrupt, not a database, read-only, I/O error: this site cannot serve, others can.
        SqliteException { SqliteErrorCode: 5 or 6 or 8 or 10 or 11 or 14 or 26 } => StatusCodes.Status503ServiceUnavailable,
        DbException { IsTransient: true } or TimeoutException => StatusCodes.Status503ServiceUnavailable,
        IOException io when io.Message.Contains("No space left", StringComparison.Ordinal) => StatusCodes.Status507InsufficientStorage,
        _ => StatusCodes.Status500InternalServerError,
    };
}
