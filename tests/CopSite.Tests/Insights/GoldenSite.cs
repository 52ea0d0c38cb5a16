using Microsoft.EntityFrameworkCore;

namespace Tests.Insights;

/// <summary>One golden community on each engine, for tests that only read it.</summary>
public sealed class GoldenSite : IAsyncLifetime
{
    readonly Dictionary<Engine, TestSite> sites = [];

    public TestSite On(Engine engine) => sites[engine];

    public async ValueTask InitializeAsync()
    {
        foreach (var engine in Engines.Here)
        {
            sites[engine] = await TestSite.Start(engine);
            await Golden.Build(sites[engine]);
        }
    }

    /// <summary>A page as the facilitator has it.</summary>
    public Task<Page> Open(Engine engine, string path) => sites[engine].As(Cast.Ana).Open(path);

    public async ValueTask DisposeAsync()
    {
        foreach (var site in sites.Values) await site.DisposeAsync();
    }
}

static class TileReading
{
    /// <summary>Does something to a noun that is stored, by its own rules.</summary>
    public static Task Change<T>(this TestSite site, System.Linq.Expressions.Expression<Func<T, bool>> which, Action<T> act) where T : class => site.InTenant(async scope =>
    {
        act(await scope.Db.Set<T>().SingleAsync(which));
        await scope.Db.SaveChangesAsync();
    });

    /// <summary>The figure that a tile shows.</summary>
    public static string Figure(this Page page, string tile) => Page.Words(page.Find($"#{tile} .figure-tile__value"));

    /// <summary>One of its lines, by its label.</summary>
    public static string Line(this Page page, string tile, string label) =>
        Page.Words(page.FindAll($"#{tile} dt").Single(t => Page.Words(t) == label).NextElementSibling);

    /// <summary>The paragraphs behind “How is this worked out?”.</summary>
    public static IReadOnlyList<string> How(this Page page, string tile) => [.. page.FindAll($"#{tile} .figure-how p").Select(Page.Words)];
}
