using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Tests.Kernel.Data;

public class VersionTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Who_saves_second_over_an_older_version_is_refused(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.InTenant(scope => { scope.Db.Add(new SiteDocument { Name = "plan", Json = "1" }); return scope.Db.SaveChangesAsync(Stop); });

        await site.InTenant(async first => await site.InTenant(async second =>
        {
            var (mine, theirs) = (await first.Db.Set<SiteDocument>().SingleAsync(d => d.Name == "plan", Stop), await second.Db.Set<SiteDocument>().SingleAsync(d => d.Name == "plan", Stop));
            (mine.Json, theirs.Json) = ("2", "3");
            await first.Db.SaveChangesAsync(Stop);

            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.Db.SaveChangesAsync(Stop));
        }));

        var kept = await site.InTenant(scope => scope.Db.Set<SiteDocument>().AsNoTracking().SingleAsync(d => d.Name == "plan", Stop));
        Assert.Equal(("2", 1), (kept.Json, kept.Version));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_rehearsal_leaves_nothing(Engine engine)
    {
        await using var site = await TestSite.Start(engine);

        var seen = await site.InTenant(scope => scope.Db.Rehearse(async () =>
        {
            scope.Db.Add(new SiteDocument { Name = "plan", Json = "1" });
            await scope.Db.SaveChangesAsync(Stop);
            return await scope.Db.Set<SiteDocument>().AnyAsync(d => d.Name == "plan", Stop);
        }, Stop));

        Assert.True(seen);
        Assert.False(await site.InTenant(scope => scope.Db.Set<SiteDocument>().AnyAsync(d => d.Name == "plan", Stop)));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Work_that_fails_halfway_leaves_nothing(Engine engine)
    {
        await using var site = await TestSite.Start(engine);

        await site.InTenant(scope => Assert.ThrowsAsync<InvalidOperationException>(() => scope.Db.Write(async () =>
        {
            scope.Db.Add(new SiteDocument { Name = "plan", Json = "1" });
            await scope.Db.SaveChangesAsync(Stop);
            throw new InvalidOperationException("Halfway.");
        }, Stop)));

        Assert.False(await site.InTenant(scope => scope.Db.Set<SiteDocument>().AnyAsync(d => d.Name == "plan", Stop)));
    }
}
