using Kernel;
using Kernel.Modules;

namespace CopSite;

/// <summary>The program without its command line: every module, the kernel's pipeline, Kestrel's limits.</summary>
public static class Host
{
    /// <param name="configure">Called last, for what a test replaces: the clock, the server, the settings.</param>
    /// <param name="modules">The modules of another host; null for all of this one.</param>
    public static WebApplication Build(WebApplicationOptions? options = null, Action<WebApplicationBuilder>? configure = null, Module[]? modules = null)
    {
        var builder = WebApplication.CreateBuilder(options ?? new WebApplicationOptions { Args = [], ContentRootPath = Server.Root });
        builder.WebHost.ConfigureKestrel(Server.Limit).UseSockets(Server.Buffer);
        builder.AddKernel(modules ?? Modules.All);
        builder.Services.AddHostedService<Metrics>();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseKernel();
        return app;
    }
}
