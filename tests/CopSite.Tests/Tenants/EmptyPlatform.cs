using Kernel.Data;
using Kernel.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tenants;
using Tenants.Setup;

namespace Tests.Tenants;

/// <summary>The real program in memory with no site at all, as it is on its first day.</summary>
sealed class EmptyPlatform : IAsyncDisposable
{
    readonly WebApplication app;
    readonly LogLines log;

    EmptyPlatform(WebApplication app, LogLines log, string folder) => (this.app, this.log, Folder) = (app, log, folder);

    public string Folder { get; }

    public T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>What the setup screen wrote into the log.</summary>
    public string Code => log.Lines.Last(l => l.Contains("give this code: ")).Split("give this code: ")[1];

    public static async Task<EmptyPlatform> Start(string environment = "Production", params (string Name, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("copsite-empty-").FullName;
        var log = new LogLines();
        var app = CopSite.Host.Build(
            new WebApplicationOptions { EnvironmentName = environment, ApplicationName = typeof(CopSite.Host).Assembly.GetName().Name, ContentRootPath = Path.Combine(Architecture.Tree.Root, "CopSite") },
            builder =>
            {
                builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["COPSITE:DATA"] = folder, ["COPSITE:DATABASE"] = "sqlite", ["COPSITE:ORIGIN"] = "https://localhost", ["COPSITE:LIMITS"] = "off" });
                builder.Configuration.AddInMemoryCollection(settings.ToDictionary(s => s.Name, s => (string?)s.Value));
                builder.Logging.ClearProviders().AddProvider(log);
                builder.WebHost.UseTestServer();
            });
        await app.Services.GetRequiredService<Databases>().PreparePlatform(CancellationToken.None);
        await app.StartAsync();
        return new(app, log, folder);
    }

    public Task Begin() => Get<IFirstRun>().Begin(CancellationToken.None);

    public Task<Tenant> Make(string name, string prefix, string recipe = "start-simple") =>
        Get<TenantFactory>().Create(new TenantOrder(name, "", prefix, recipe, "ada@example.org", Cast.Password), _ => { }, CancellationToken.None);

    public HttpClient Visitor(string host = "localhost") => new(app.GetTestServer().CreateHandler()) { BaseAddress = new Uri($"https://{host}/") };

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    sealed class LogLines : ILoggerProvider, ILogger
    {
        readonly System.Collections.Concurrent.ConcurrentQueue<string> lines = new();

        public IEnumerable<string> Lines => lines;

        public ILogger CreateLogger(string categoryName) => this;
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel level) => level >= LogLevel.Warning;
        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? e, Func<TState, Exception?, string> text) => lines.Enqueue(text(state, e));
        public void Dispose() { }
    }
}
