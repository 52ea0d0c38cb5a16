using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Kernel.Data;
using Kernel.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace TestKit;

/// <summary>
/// The program in memory at a place of its own. To start one takes fifty times as long as to serve a page, so one that a test
/// leaves serves the next: with the clock where it began, the data of the pattern, and nothing remembered.
/// </summary>
sealed class TestHost
{
    static readonly ConcurrentDictionary<Engine, ConcurrentBag<TestHost>> left = new();

    static TestHost() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var host in left.Values.SelectMany(hosts => hosts)) host.End().AsTask().GetAwaiter().GetResult();
    };

    // Everything of ours that lives as long as the program.
    IReadOnlyList<object> singletons = [];
    bool serves;

    TestHost(WebApplication app, Place place, Clock clock) => (App, Place, Clock) = (app, place, clock);

    public WebApplication App { get; }
    public Place Place { get; }
    public Clock Clock { get; }

    /// <summary>One that another test left, or a new one, with the data of the pattern.</summary>
    public static async Task<TestHost> Take(Pattern pattern)
    {
        if (!left.GetOrAdd(pattern.Place.Engine, _ => []).TryTake(out var host))
        {
            host = await Start(await pattern.Place.Copy(), [], []);
            host.serves = true;
            return host;
        }
        await pattern.Place.CopyTo(host.Place);
        host.Clock.Set(Cast.Noon);
        return host;
    }

    /// <summary>One for a single test.</summary>
    public static async Task<TestHost> Start(Place place, (string Name, string Value)[] settings, Kernel.Modules.Module[] more)
    {
        var clock = new Clock(Cast.Noon);
        IReadOnlyList<Type> kept = [];
        var app = CopSite.Host.Build(
            new WebApplicationOptions { EnvironmentName = Environments.Production, ApplicationName = typeof(CopSite.Host).Assembly.GetName().Name, ContentRootPath = HostFolder },
            builder =>
            {
                builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
                {
                    ["COPSITE:DATA"] = place.Folder, ["COPSITE:DATABASE"] = place.Address, ["COPSITE:ORIGIN"] = "https://localhost", ["COPSITE:LIMITS"] = "off",
                });
                builder.Configuration.AddInMemoryCollection(settings.ToDictionary(s => s.Name, s => (string?)s.Value));
                builder.Logging.ClearProviders();
                builder.WebHost.UseTestServer();
                builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
                // The worker's loop would race with the test; Settle does its rounds.
                builder.Services.Remove(builder.Services.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationFactory?.Method.ReturnType == typeof(Worker)));
                kept = [.. builder.Services.Where(s => s.Lifetime == ServiceLifetime.Singleton && !s.IsKeyedService && IsOurs(s.ServiceType)).Select(s => s.ServiceType).Distinct()];
            },
            [.. CopSite.Modules.All, .. more]);
        await app.Services.GetRequiredService<Databases>().PreparePlatform(CancellationToken.None);
        await app.StartAsync();
        return new(app, place, clock) { singletons = [.. kept.Where(t => !t.ContainsGenericParameters).Select(app.Services.GetRequiredService)] };
    }

    public HttpClient Client(CookieJar jar) => new(jar.Before(App.GetTestServer().CreateHandler())) { BaseAddress = new Uri("https://localhost/") };

    /// <summary>The test is over.</summary>
    public async ValueTask Leave()
    {
        if (!serves)
        {
            await End();
            return;
        }
        if (Place.Engine == Engine.Postgres) App.Services.GetRequiredService<NpgsqlDataSource>().Clear();
        App.Services.GetRequiredService<AppDbs>().Forget();
        await Place.Clear();
        foreach (var one in singletons) Forget(one);
        left[Place.Engine].Add(this);
    }

    async ValueTask End()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        await Place.DisposeAsync();
    }

    // What a class of ours keeps in memory it keeps in a dictionary or a cache.
    static void Forget(object one)
    {
        foreach (var field in one.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic))
            switch (field.GetValue(one))
            {
                case MemoryCache cache: cache.Clear(); break;
                case IDictionary { IsReadOnly: false } remembered when IsConcurrent(field.FieldType): remembered.Clear(); break;
            }
    }

    static bool IsConcurrent(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ConcurrentDictionary<,>);

    static bool IsOurs(Type type) => type.Assembly.GetName().Name!.StartsWith("Cop.", StringComparison.Ordinal);

    // Style sheets and scripts lie beside the program's source.
    static string HostFolder { get; } = Path.Combine(Above(AppContext.BaseDirectory), "CopSite");

    static string Above(string folder) => File.Exists(Path.Combine(folder, "CopSite.sln")) ? folder
        : Above(Path.GetDirectoryName(folder.TrimEnd('/')) ?? throw new InvalidOperationException("The tests do not run inside the checkout."));
}
