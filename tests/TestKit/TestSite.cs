using Kernel.Data;
using Kernel.Events;
using Kernel.Modules;
using Kernel.Tenancy;
using Kernel.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tenants;

namespace TestKit;

/// <summary>
/// The real program in memory, with every module, a clock of its own and one site that holds the <see cref="Cast"/>.
/// Its database is a copy of a prepared one, so a test begins in a fraction of a second and may do what it likes.
/// Nothing runs behind a test's back: what a request left to do is done by <see cref="Settle"/>.
/// </summary>
public sealed class TestSite : IAsyncDisposable
{
    readonly WebApplication app;
    readonly Place place;
    readonly IReadOnlyDictionary<string, CookieJar> sessions;

    TestSite(WebApplication app, Place place, Clock clock, Tenant tenant, IReadOnlyDictionary<string, CookieJar> sessions) =>
        (this.app, this.place, Clock, Tenant, this.sessions) = (app, place, clock, tenant, sessions);

    public Clock Clock { get; }

    /// <summary>The site of the cast; it owns <c>https://localhost</c>.</summary>
    public Tenant Tenant { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>The data folder.</summary>
    public string Folder => place.Folder;

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <param name="engine">PostgreSQL only where there is one: see <see cref="Engines"/>.</param>
    /// <param name="settings">Settings of the host, such as <c>("COPSITE:SMTP", "smtp://localhost:2525")</c>.</param>
    /// <param name="more">Modules of the test's own, for handlers and jobs that fail on purpose. They bring no entities: the model is made once for all tests.</param>
    public static async Task<TestSite> Start(Engine engine = Engine.Sqlite, (string Name, string Value)[]? settings = null, Module[]? more = null)
    {
        var pattern = await Pattern.Of(engine);
        var place = await pattern.Place.Copy();
        var clock = new Clock(Cast.Noon);
        var app = await Host(place, clock, settings ?? [], more ?? []);
        return new(app, place, clock, pattern.Tenant, pattern.Sessions);
    }

    /// <summary>Somebody without an account, with a cookie jar of their own.</summary>
    public HttpClient Visitor() => Client(app, new CookieJar(Clock));

    /// <summary>A signed-in member. Each call is another device with the same session.</summary>
    public HttpClient As(Member member) => Client(app, sessions[member.Name].Copy(Clock));

    /// <summary>The cookies that a signed-in member's browser holds.</summary>
    public CookieJar JarOf(Member member) => sessions[member.Name];

    /// <summary>Does everything that is due: handlers of what happened, of what those made happen, and jobs.</summary>
    /// <exception cref="InvalidOperationException">A handler failed.</exception>
    public async Task Settle()
    {
        await SettleAnyway();
        var failed = await InTenant(scope => scope.Db.Set<OutboxRow>().Where(o => o.Tries > 0).Select(o => $"{o.Handler}: {o.Error}").FirstOrDefaultAsync());
        if (failed is not null) throw new InvalidOperationException(failed);
    }

    /// <summary>The same where handlers may fail: their rows wait for the clock.</summary>
    public Task SettleAnyway() => Get<Worker>().Round(Tenant, CancellationToken.None);

    /// <summary>Another organisation's site on the same host, below <c>https://localhost/name</c>, with a cast of its own.</summary>
    public Task<Tenant> Neighbour(string name) => Get<TenantFactory>()
        .Create(new TenantOrder(name, "", name, "cast", Cast.Ada.Email, Cast.Password, "Works of " + name, Cast.Password), _ => { }, CancellationToken.None);

    public Task<T> InTenant<T>(Func<TenantScope, Task<T>> act) => InTenant(Tenant, act);

    public async Task<T> InTenant<T>(Tenant tenant, Func<TenantScope, Task<T>> act)
    {
        await using var scope = await Get<TenantScopes>().Open(tenant, CancellationToken.None);
        return await act(scope);
    }

    public Task InTenant(Func<TenantScope, Task> act) => InTenant(async scope =>
    {
        await act(scope);
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await place.DisposeAsync();
    }

    internal static HttpClient Client(WebApplication app, CookieJar jar) =>
        new(jar.Before(app.GetTestServer().CreateHandler())) { BaseAddress = new Uri("https://localhost/") };

    internal static async Task<WebApplication> Host(Place place, Clock clock, (string Name, string Value)[] settings, Module[] more)
    {
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
            },
            [.. CopSite.Modules.All, .. more]);
        await app.Services.GetRequiredService<Databases>().PreparePlatform(CancellationToken.None);
        await app.StartAsync();
        return app;
    }

    // Style sheets and scripts lie beside the program's source.
    static string HostFolder { get; } = Path.Combine(Above(AppContext.BaseDirectory), "CopSite");

    static string Above(string folder) => File.Exists(Path.Combine(folder, "CopSite.sln")) ? folder
        : Above(Path.GetDirectoryName(folder.TrimEnd('/')) ?? throw new InvalidOperationException("The tests do not run inside the checkout."));
}
