using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Tests.Kernel.Work;

public class JobTests
{
    readonly BellTower tower = new();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    int Hours => tower.Moods.Heard.Count(word => word == "hour");

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_job_runs_once_for_each_of_its_times(Engine engine)
    {
        await using var site = await TestSite.Start(engine, more: [tower]);

        await site.SettleAnyway();
        Assert.Equal(0, Hours);

        await Later(site, 61);
        await site.SettleAnyway();
        Assert.Equal(1, Hours);

        await Later(site, 60);
        Assert.Equal(2, Hours);
    }

    [Fact]
    public async Task Times_that_passed_while_nobody_was_there_are_made_up_for_once()
    {
        await using var site = await TestSite.Start(more: [tower]);
        await site.SettleAnyway();

        await Later(site, 10 * 60);

        Assert.Equal(1, Hours);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Two_nodes_at_one_slot_run_the_job_once(Engine engine)
    {
        await using var site = await TestSite.Start(engine, more: [tower]);
        await site.SettleAnyway();
        site.Clock.Advance(TimeSpan.FromMinutes(61));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => site.Get<Jobs>().Run(site.Tenant, Stop))));

        Assert.Equal(1, Hours);
    }

    [Fact]
    public async Task A_job_that_fails_says_so_in_its_slot_and_comes_round_again()
    {
        await using var site = await TestSite.Start(more: [tower]);
        await site.SettleAnyway();

        await Later(site, 31);

        var slot = await site.InTenant(scope => scope.Db.Set<JobSlot>().AsNoTracking().SingleAsync(j => j.Job == typeof(CrackedBell).FullName, Stop));
        Assert.Equal("InvalidOperationException: The bell is cracked.", slot.Error);
        Assert.True(slot.NextUtc > site.Clock.NowUtc);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Only_one_node_gets_a_tenants_lease(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var leases = site.Get<Leases>();
        await site.Get<ActiveTenants>().Due(site.Tenant.Id, site.Clock.NowUtc, Stop);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => leases.Take(site.Tenant.Id, Stop))));

        var lease = Assert.Single(taken, l => l is not null);
        site.Clock.Advance(Leases.Length + TimeSpan.FromSeconds(1));
        Assert.Equal(lease!.Fence + 1, (await leases.Take(site.Tenant.Id, Stop))!.Fence);
    }

    static Task Later(TestSite site, int minutes)
    {
        site.Clock.Advance(TimeSpan.FromMinutes(minutes));
        return site.SettleAnyway();
    }
}
