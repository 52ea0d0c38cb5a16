using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Tests.Kernel.Outgoing;

/// <summary>Another organisation's web server, on this machine.</summary>
sealed class WebPage : IAsyncDisposable
{
    WebApplication? app;
    int asked;

    public string Html { get; set; } = "<title>The page</title>";
    public string Type { get; set; } = "text/html";
    public int Status { get; set; } = 200;
    public string? Redirect { get; set; }

    public int Asked => asked;

    public string Address => app!.Urls.Single();

    /// <summary>As <c>COPSITE__INTRANET</c> names it.</summary>
    public string Host => new Uri(Address).Authority;

    public async ValueTask Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(async context =>
        {
            Interlocked.Increment(ref asked);
            if (Redirect is not null) context.Response.Redirect(Redirect);
            else (context.Response.StatusCode, context.Response.ContentType) = (Status, Type);
            if (Redirect is null) await context.Response.WriteAsync(Html);
        });
        await app.StartAsync();
    }

    public ValueTask DisposeAsync() => app?.DisposeAsync() ?? ValueTask.CompletedTask;
}
