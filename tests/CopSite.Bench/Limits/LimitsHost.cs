using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Bench.Limits;

/// <summary>The child process that serves the limits. It ends when its standard input does, so it cannot outlive the bench.</summary>
static class LimitsHost
{
    public const string Announcement = "listening on ";

    public static async Task Serve(string folder)
    {
        var postgres = Environment.GetEnvironmentVariable(LimitsServer.PostgresVariable);
        using var app = Build(folder, postgres);

        using (var scope = app.Services.CreateScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<LimitsDb>();
            db.Database.EnsureCreated();
            app.Services.GetRequiredService<PlantedThread>().Plant(db);
            db.Database.ExecuteSqlRaw("ANALYZE"); // Fresh tables have no statistics, and a plan made without them is no limit.
        }

        await app.StartAsync();
        Console.WriteLine(Announcement + app.Urls.Single());
        await Task.WhenAny(Task.Run(Console.In.ReadToEnd), app.WaitForShutdownAsync()); // The console's reader blocks even when asked not to.
    }

    static WebApplication Build(string folder, string? postgres)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        builder.Services.AddSingleton<PlantedThread>();
        builder.Services.AddSingleton(_ => new DurableInsert(folder));
        builder.Services.AddDbContextPool<LimitsDb>(db =>
        {
            if (postgres is null) db.UseSqlite($"Data Source={Path.Combine(folder, "reads.db")}");
            else db.UseNpgsql(postgres);
        });
        builder.Services.AddControllersWithViews().ConfigureApplicationPartManager(parts => parts.FeatureProviders.Add(new InternalControllers()));

        var app = builder.Build();
        app.MapControllers();
        app.MapShelf();
        app.MapPost("/replies", async (HttpRequest request, DurableInsert replies) =>
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return Results.Redirect($"/ef#{await replies.Post(form["Body"].ToString(), request.HttpContext.RequestAborted)}");
        }).DisableAntiforgery();

        return app;
    }
}
