using System.Collections.Concurrent;
using Kernel.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Tenants;

namespace TestKit;

/// <summary>The site that every test's own is a copy of. Made once for each engine, by the same factory and recipe steps as any site.</summary>
sealed record Pattern(Place Place, Tenant Tenant, IReadOnlyDictionary<string, CookieJar> Sessions)
{
    static readonly ConcurrentDictionary<Engine, Lazy<Task<Pattern>>> made = new();

    static Pattern() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Forget().GetAwaiter().GetResult();

    public static Task<Pattern> Of(Engine engine) => made.GetOrAdd(engine, e => new(() => Make(e))).Value;

    static async Task<Pattern> Make(Engine engine)
    {
        var place = await Place.Empty(engine);
        var host = await TestHost.Start(place, [], []);

        var tenant = await host.App.Services.GetRequiredService<TenantFactory>()
            .Create(new TenantOrder("water", "", "", "cast", Cast.Ada.Email, Cast.Password, "Water Works", Cast.Password), _ => { }, CancellationToken.None);
        var sessions = await Doors.Open(host);

        await host.App.StopAsync();
        await host.App.DisposeAsync();
        place.Close();
        return new(place, tenant, sessions);
    }

    static async Task Forget()
    {
        foreach (var pattern in made.Values) await (await pattern.Value).Place.DisposeAsync();
    }
}
