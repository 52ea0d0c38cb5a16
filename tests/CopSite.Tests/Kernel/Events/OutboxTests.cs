using Kernel.Events;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Tests.Kernel.Events;

public class OutboxTests
{
    readonly BellTower tower = new();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Two_handlers_each_do_their_part_after_the_save(Engine engine)
    {
        await using var site = await Tower(engine);

        await Ring(site, "noon");
        Assert.Empty(await Documents(site));
        await site.Settle();

        Assert.Equal(["first:noon", "second:noon"], await Documents(site));
        Assert.Empty(await Rows(site));
    }

    [Fact]
    public async Task Nothing_waits_for_a_handler_whom_the_fact_does_not_concern()
    {
        await using var site = await Tower();

        await Ring(site, "noon");
        Assert.DoesNotContain(await Rows(site), r => r.Handler == typeof(FireBrigade).FullName);
        await Ring(site, "fire");
        Assert.Contains(await Rows(site), r => r.Handler == typeof(FireBrigade).FullName);
        await site.Settle();

        Assert.Single(tower.Moods.Heard, "on our way");
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_failing_handler_leaves_nothing_behind_and_stops_no_other(Engine engine)
    {
        await using var site = await Tower(engine);
        tower.Moods.Listener = _ => new InvalidOperationException("Not today.");

        await Ring(site, "noon");
        await site.SettleAnyway();

        Assert.Equal(["second:noon"], await Documents(site));
        var row = Assert.Single(await Rows(site));
        Assert.Equal((typeof(Listener).FullName, 1, "InvalidOperationException: Not today."), (row.Handler, row.Tries, row.Error));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_failed_handler_is_tried_again_when_its_time_comes_and_writes_once(Engine engine)
    {
        await using var site = await Tower(engine);
        var failures = 2;
        tower.Moods.Listener = _ => failures-- > 0 ? new InvalidOperationException("Not yet.") : null;

        await Ring(site, "noon");
        await site.SettleAnyway();
        await site.SettleAnyway();
        Assert.Equal(1, (await Rows(site)).Single().Tries);

        await Later(site, 3);
        Assert.Equal(2, (await Rows(site)).Single().Tries);

        await Later(site, 9);
        Assert.Empty(await Rows(site));
        Assert.Equal(["first:noon", "second:noon"], await Documents(site));
    }

    [Fact]
    public async Task After_five_tries_a_handler_is_parked_and_an_administrator_may_free_it()
    {
        await using var site = await Tower();
        tower.Moods.Listener = _ => new InvalidOperationException("Never.");

        await Ring(site, "noon");
        for (var round = 0; round < 8; round++) await Later(site, 600);

        var row = Assert.Single(await Rows(site));
        Assert.Equal(OutboxRow.MaxTries, row.Tries);
        Assert.NotNull(row.ParkedUtc);

        tower.Moods.Listener = _ => null;
        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<OutboxRow>().SingleAsync(Stop)).TryAgain(site.Clock.NowUtc);
            await scope.Db.SaveChangesAsync(Stop);
        });
        await site.Settle();
        Assert.Contains("first:noon", await Documents(site));
    }

    [Fact]
    public async Task A_handler_that_gives_up_is_parked_at_once()
    {
        await using var site = await Tower();
        tower.Moods.Listener = _ => new GiveUp("There is no such tower.");

        await Ring(site, "noon");
        await site.SettleAnyway();

        var row = Assert.Single(await Rows(site));
        Assert.Equal((1, "GiveUp: There is no such tower."), (row.Tries, row.Error));
        Assert.NotNull(row.ParkedUtc);
    }

    [Fact]
    public async Task A_failure_that_passes_is_tried_for_two_days_before_it_is_parked()
    {
        await using var site = await Tower();
        tower.Moods.Listener = _ => new TryLater("The tower is being painted.");
        await Ring(site, "noon");

        for (var hour = 0; hour < 47; hour++) await Later(site, 3600);
        Assert.Null((await Rows(site)).Single().ParkedUtc);

        for (var hour = 0; hour < 3; hour++) await Later(site, 3600);
        Assert.NotNull((await Rows(site)).Single().ParkedUtc);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_handler_that_reaches_outside_holds_no_transaction(Engine engine)
    {
        await using var site = await Tower(engine);

        await Ring(site, "noon");
        await site.Settle();

        Assert.Contains("outside", tower.Moods.Heard);
    }

    [Fact]
    public async Task A_fact_that_is_not_saved_has_no_consequences()
    {
        await using var site = await Tower();

        await site.InTenant(async scope =>
        {
            scope.Db.Raise(new Rang("noon"));
            scope.Db.Add(new SiteDocument { Name = "plan", Json = null! });
            await Assert.ThrowsAnyAsync<Exception>(() => scope.Db.SaveChangesAsync(Stop));
        });
        await site.Settle();

        Assert.Empty(tower.Moods.Heard);
    }

    Task<TestSite> Tower(Engine engine = Engine.Sqlite) => TestSite.Start(engine, more: [tower]);

    static Task Ring(TestSite site, string word) => site.InTenant(scope =>
    {
        scope.Db.Raise(new Rang(word));
        return scope.Db.SaveChangesAsync(Stop);
    });

    static Task Later(TestSite site, int seconds)
    {
        site.Clock.Advance(TimeSpan.FromSeconds(seconds));
        return site.SettleAnyway();
    }

    static Task<List<OutboxRow>> Rows(TestSite site) => site.InTenant(scope => scope.Db.Set<OutboxRow>().AsNoTracking().ToListAsync(Stop));

    static Task<List<string>> Documents(TestSite site) => site.InTenant(scope => scope.Db.Set<SiteDocument>()
        .Where(d => d.Name.StartsWith("first:") || d.Name.StartsWith("second:")).OrderBy(d => d.Name).Select(d => d.Name).ToListAsync(Stop));
}
