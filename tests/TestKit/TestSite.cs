using Kernel.Events;
using Kernel.Modules;
using Kernel.Tenancy;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tenants;

namespace TestKit;

/// <summary>
/// The real program in memory, with every module, a clock of its own and one site that holds the <see cref="Cast"/>.
/// Its database is a copy of a prepared one and its program has served tests before, so a test begins in no time and may do what it likes.
/// Nothing runs behind a test's back: what a request left to do is done by <see cref="Settle"/>.
/// </summary>
public sealed class TestSite : IAsyncDisposable
{
    // More than anything here takes: whoever wants another round for ever is stopped.
    const int MostRounds = 20;

    readonly TestHost host;
    readonly IReadOnlyDictionary<string, CookieJar> sessions;

    TestSite(TestHost host, Tenant tenant, IReadOnlyDictionary<string, CookieJar> sessions) => (this.host, Tenant, this.sessions) = (host, tenant, sessions);

    public Clock Clock => host.Clock;

    /// <summary>The site of the cast; it owns <c>https://localhost</c>.</summary>
    public Tenant Tenant { get; }

    public IServiceProvider Services => host.App.Services;

    /// <summary>The data folder.</summary>
    public string Folder => host.Place.Folder;

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <param name="engine">PostgreSQL only where there is one: see <see cref="Engines"/>.</param>
    /// <param name="settings">Settings of the host, such as <c>("COPSITE:SMTP", "smtp://localhost:2525")</c>.</param>
    /// <param name="more">Modules of the test's own, for handlers and jobs that fail on purpose. They bring no entities: the model is made once for all tests.</param>
    public static async Task<TestSite> Start(Engine engine = Engine.Sqlite, (string Name, string Value)[]? settings = null, Module[]? more = null)
    {
        var pattern = await Pattern.Of(engine);
        var host = settings is null && more is null ? await TestHost.Take(pattern) : await TestHost.Start(await pattern.Place.Copy(), settings ?? [], more ?? []);
        return new(host, pattern.Tenant, pattern.Sessions);
    }

    /// <summary>Somebody without an account, with a cookie jar of their own.</summary>
    public HttpClient Visitor() => host.Client(new CookieJar(Clock));

    /// <summary>A signed-in member. Each call is another device with the same session.</summary>
    public HttpClient As(Member member) => host.Client(sessions[member.Name].Copy(Clock));

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
    public async Task SettleAnyway()
    {
        for (var rounds = 0; rounds < MostRounds; rounds++)
            if (!(await Get<Worker>().Round(Tenant, CancellationToken.None) <= Clock.NowUtc) && !await HasWork()) return;
    }

    // What jobs and rows that came due made happen.
    Task<bool> HasWork() => InTenant(scope => scope.Db.Set<OutboxRow>().AnyAsync(o => o.ParkedUtc == null && o.DueUtc <= Clock.NowUtc));

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

    public ValueTask DisposeAsync() => host.Leave();
}
