using System.Collections.Concurrent;

namespace Bench.Limits;

/// <summary>Pages as bytes, put here by the bench: the limit's own page, and the site's, so that both are served by the least that Kestrel can do.</summary>
static class Shelf
{
    public static void MapShelf(this WebApplication app)
    {
        var pages = new ConcurrentDictionary<string, byte[]>();

        app.MapPut("/bytes/{name}", async (string name, HttpRequest request) =>
        {
            using var page = new MemoryStream();
            await request.Body.CopyToAsync(page);
            pages[name] = page.ToArray();
        });

        // A plain request delegate: argument binding would cost more than the answer.
        app.MapGet("/bytes/{name}", (RequestDelegate)(context =>
        {
            if (!pages.TryGetValue((string)context.GetRouteValue("name")!, out var page))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }

            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = page.Length;
            return context.Response.Body.WriteAsync(page, 0, page.Length, context.RequestAborted);
        }));
    }
}
