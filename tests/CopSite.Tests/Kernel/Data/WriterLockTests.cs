using Kernel.Data;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Tests.Kernel.Data;

public class WriterLockTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_write_without_the_lock_is_refused()
    {
        await using var site = await TestSite.Start();

        await site.InTenant(async scope =>
        {
            var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => scope.Db.Set<SiteDocument>().ExecuteUpdateAsync(d => d.SetProperty(x => x.Json, "{}"), Stop));
            await Assert.ThrowsAsync<InvalidOperationException>(() => scope.Db.Database.BeginTransactionAsync(Stop));
            Assert.StartsWith("A write to SQLite began without the file's writer lock.", refused.Message);
        });
    }

    [Fact]
    public async Task Saving_without_waiting_is_refused()
    {
        await using var site = await TestSite.Start();

        await site.InTenant(scope =>
        {
            scope.Db.Add(new SiteDocument { Name = "a", Json = "{}" });
            Assert.Throws<InvalidOperationException>(() => scope.Db.SaveChanges());
            return Task.CompletedTask;
        });
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Thirty_two_writers_at_once_all_succeed(Engine engine)
    {
        await using var site = await TestSite.Start(engine);

        await Parallel.ForAsync(0, 32, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (number, _) => await Write(site, $"writer {number}"));

        Assert.Equal(32, await site.InTenant(scope => scope.Db.Set<SiteDocument>().CountAsync(d => d.Name.StartsWith("writer "), Stop)));
    }

    [Fact]
    public async Task A_checkpoint_waits_for_the_writer()
    {
        await using var site = await TestSite.Start();
        await Write(site, "before");
        Task checkpoint;

        await using (await site.Get<WriterLocks>().Of(site.Tenant, Stop))
        {
            checkpoint = site.Get<Databases>().Checkpoint(site.Tenant, Stop);
            await Task.Delay(100, Stop);
            Assert.False(checkpoint.IsCompleted);
        }

        await checkpoint;
        Assert.Equal(0, new FileInfo(site.Get<Storage>().FileOf(site.Tenant) + "-wal").Length);
    }

    [Fact]
    public async Task A_long_log_is_written_from_its_start_again()
    {
        await using var site = await TestSite.Start();
        var log = site.Get<Storage>().FileOf(site.Tenant) + "-wal";

        for (var round = 0; round < 3; round++)
        {
            await Write(site, $"round {round}", new string('x', (int)Databases.LongLog));
            await site.Get<Databases>().ReuseLog(site.Tenant, Stop);
        }

        Assert.InRange(new FileInfo(log).Length, Databases.LongLog, Databases.LongLog * 2);
        Assert.Equal(3, await site.InTenant(scope => scope.Db.Set<SiteDocument>().CountAsync(d => d.Name.StartsWith("round "), Stop)));
    }

    [Fact]
    public async Task Whoever_gives_way_lets_all_who_wait_go_first()
    {
        await using var site = await TestSite.Start();
        var (writers, order) = (site.Get<WriterLocks>(), new List<string>());
        var held = await writers.Of(site.Tenant, Stop);

        var first = Turn("a member", givesWay: false);
        var patient = Turn("the outbox", givesWay: true);
        var second = Turn("another member", givesWay: false);
        await held.DisposeAsync();
        await Task.WhenAll(first, patient, second);

        Assert.Equal(["a member", "another member", "the outbox"], order);

        async Task Turn(string who, bool givesWay)
        {
            await using var _ = await writers.Of(site.Tenant, Stop, givesWay);
            order.Add(who);
            await Task.Delay(20, Stop);
        }
    }

    [Fact]
    public async Task Another_process_waits_for_the_lock_file()
    {
        await using var site = await TestSite.Start();
        var other = new WriterLocks(site.Get<Storage>());

        var held = await site.Get<WriterLocks>().Of(site.Tenant, Stop);
        var waiting = other.Of(site.Tenant, Stop).AsTask();
        await Task.Delay(100, Stop);
        Assert.False(waiting.IsCompleted);
        await held.DisposeAsync();

        await (await waiting).DisposeAsync();
    }

    [Fact]
    public async Task Every_connection_keeps_what_it_acknowledged()
    {
        await using var site = await TestSite.Start();

        foreach (var _ in Enumerable.Range(0, 3))
        {
            await site.InTenant(async scope =>
            {
                Assert.Equal("2", await Pragma(scope.Db, "synchronous"));
                Assert.Equal("wal", await Pragma(scope.Db, "journal_mode"));
                Assert.Equal("0", await Pragma(scope.Db, "wal_autocheckpoint"));
                Assert.Equal("1", await Pragma(scope.Db, "foreign_keys"));
                Assert.Equal("0", await Pragma(scope.Db, "trusted_schema"));
            });
        }
    }

    static async Task<string?> Pragma(AppDb db, string name)
    {
        await db.Database.OpenConnectionAsync(Stop);
        await using var ask = db.Database.GetDbConnection().CreateCommand();
        ask.CommandText = $"PRAGMA {name}";
        return Convert.ToString(await ask.ExecuteScalarAsync(Stop), System.Globalization.CultureInfo.InvariantCulture);
    }

    static Task Write(TestSite site, string name, string json = "{}") => site.InTenant(scope =>
    {
        scope.Db.Add(new SiteDocument { Name = name, Json = json });
        return scope.Db.SaveChangesAsync(Stop);
    });
}
