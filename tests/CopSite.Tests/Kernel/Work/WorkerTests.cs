using Kernel.Settings;
using Kernel.Tenancy;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Tests.Kernel.Work;

/// <summary>The loop itself, which elsewhere is left out so that a test decides what runs when.</summary>
public class WorkerTests
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    readonly BellTower tower = new();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_tenant_whose_consequences_take_long_holds_up_no_other(Engine engine)
    {
        await using var site = await TestSite.Start(engine, more: [tower]);
        var north = await site.Neighbour("north");
        using var goOn = new ManualResetEventSlim();
        tower.Moods.Messenger = rang =>
        {
            if (rang.Word == "slow") goOn.Wait(Patience);
            return null;
        };
        await Ring(site, site.Tenant, "slow");
        await Ring(site, north, "quick");

        await site.Get<Worker>().StartAsync(Stop);
        await Until(async () => (await Documents(site, north)).Contains("second:quick"));

        Assert.False(goOn.IsSet);
        goOn.Set();
        await site.Get<Worker>().StopAsync(Stop);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_happens_while_a_tenant_is_served_is_done_too(Engine engine)
    {
        await using var site = await TestSite.Start(engine, more: [tower]);
        await site.Get<Worker>().StartAsync(Stop);

        await Parallel.ForAsync(0, 60, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (number, _) => await Ring(site, site.Tenant, $"{number}"));
        await Until(async () => (await Documents(site, site.Tenant)).Count == 120);

        await site.Get<Worker>().StopAsync(Stop);
    }

    static Task Ring(TestSite site, Tenant tenant, string word) => site.InTenant(tenant, async scope =>
    {
        scope.Db.Raise(new Rang(word));
        return await scope.Db.SaveChangesAsync(Stop);
    });

    static Task<List<string>> Documents(TestSite site, Tenant tenant) => site.InTenant(tenant, scope =>
        scope.Db.Set<SiteDocument>().Where(d => d.Name.StartsWith("first:") || d.Name.StartsWith("second:")).Select(d => d.Name).ToListAsync(Stop));

    static async Task Until(Func<Task<bool>> holds)
    {
        var end = DateTime.UtcNow + Patience;
        while (!await holds())
        {
            Assert.True(DateTime.UtcNow < end, "It did not happen in time.");
            await Task.Delay(20, Stop);
        }
    }
}
