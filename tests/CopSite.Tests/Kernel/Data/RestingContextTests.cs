using Kernel.Data;
using Kernel.Settings;
using Kernel.Tenancy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Tests.Kernel.Data;

/// <summary>A tenant's contexts serve one scope after the other; none may notice the one before.</summary>
public class RestingContextTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task The_next_scope_gets_the_same_context_and_finds_it_empty(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await Store(site, "plan", "1");

        var first = await site.InTenant(async scope =>
        {
            var plan = await scope.Db.Set<SiteDocument>().SingleAsync(d => d.Name == "plan", Stop);
            plan.Json = "never saved";
            scope.Db.Add(new SiteDocument { Name = "draft", Json = "never saved" });
            scope.Db.Depth = 3;
            scope.Db.GivesWay = true;
            return scope.Db;
        });

        await site.InTenant(async scope =>
        {
            Assert.Same(first, scope.Db);
            Assert.Empty(scope.Db.ChangeTracker.Entries());
            Assert.Empty(scope.Db.Set<SiteDocument>().Local);
            Assert.Equal((0, false), (scope.Db.Depth, scope.Db.GivesWay));
            await scope.Db.SaveChangesAsync(Stop);
            Assert.Equal("1", (await scope.Db.Set<SiteDocument>().SingleAsync(d => d.Name == "plan", Stop)).Json);
            Assert.False(await scope.Db.Set<SiteDocument>().AnyAsync(d => d.Name == "draft", Stop));
        });
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_save_that_failed_leaves_nothing_for_the_next_to_store(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await Store(site, "plan", "1");

        await site.InTenant(async scope =>
        {
            scope.Db.Add(new SiteDocument { Name = "plan", Json = "2" });
            await Assert.ThrowsAnyAsync<DbUpdateException>(() => scope.Db.SaveChangesAsync(Stop));
        });
        await Store(site, "other", "3");

        Assert.Equal("1", await Read(site, "plan"));
        Assert.Equal("3", await Read(site, "other"));
    }

    [Fact]
    public async Task Who_met_an_error_of_the_file_is_not_lent_again()
    {
        await using var site = await TestSite.Start();

        var first = await site.InTenant(async scope =>
        {
            await Assert.ThrowsAsync<SqliteException>(() => scope.Db.Database.SqlQueryRaw<int>("SELECT * FROM \"Nowhere\"").ToListAsync(Stop));
            return scope.Db;
        });

        Assert.NotSame(first, await site.InTenant(scope => Task.FromResult(scope.Db)));
    }

    [Fact]
    public async Task Of_one_tenant_no_more_rest_than_have_work_at_once()
    {
        await using var site = await TestSite.Start();

        var first = await Rest(site, site.Tenant, 20);

        Assert.Equal(8, (await Rest(site, site.Tenant, 20)).Intersect(first).Count());
    }

    [Fact]
    public async Task Where_as_many_rest_as_may_the_coldest_gives_way()
    {
        await using var site = await TestSite.Start();
        foreach (var number in Enumerable.Range(1, 17)) await Rest(site, await site.Neighbour($"busy{number}"), 8);

        var first = await site.InTenant(scope => Task.FromResult(scope.Db));

        Assert.Same(first, await site.InTenant(scope => Task.FromResult(scope.Db)));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_context_that_rests_never_serves_another_tenant(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var other = await site.Neighbour("other");
        await Store(site, "plan", "ours");
        var ours = await site.InTenant(scope => Task.FromResult(scope.Db));

        await site.InTenant(other, async scope =>
        {
            Assert.NotSame(ours, scope.Db);
            Assert.False(await scope.Db.Set<SiteDocument>().AnyAsync(d => d.Name == "plan", Stop));
            return true;
        });
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Who_leaves_a_query_halfway_holds_nobody_to_what_was_so_then(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        foreach (var number in Enumerable.Range(0, 5)) await Store(site, $"plan {number}", "1");

        await site.InTenant(async scope =>
        {
            var reading = scope.Db.Set<SiteDocument>().AsAsyncEnumerable().GetAsyncEnumerator(Stop);
            await reading.MoveNextAsync();
        });
        await Store(site, "later", "2");

        Assert.Equal("2", await Read(site, "later"));
    }

    [Fact]
    public async Task The_same_question_may_be_asked_again_before_its_first_answer_is_read()
    {
        await using var site = await TestSite.Start();
        foreach (var number in Enumerable.Range(0, 3)) await Store(site, $"plan {number}", $"{number}");

        await site.InTenant(async scope =>
        {
            var pairs = new List<string>();
            await foreach (var outer in Plans(scope.Db))
                await foreach (var inner in Plans(scope.Db)) pairs.Add(outer.Json + inner.Json);

            Assert.Equal(["00", "01", "02", "10", "11", "12", "20", "21", "22"], pairs);
        });

        static IAsyncEnumerable<SiteDocument> Plans(AppDb db) => db.Set<SiteDocument>().AsNoTracking().Where(d => d.Name.StartsWith("plan ")).OrderBy(d => d.Name).AsAsyncEnumerable();
    }

    [Fact]
    public async Task Who_let_go_of_a_connection_asks_nothing_of_the_one_who_has_it_now()
    {
        await using var site = await TestSite.Start();
        await Store(site, "plan", "1");
        await using var first = await site.Get<TenantScopes>().Open(site.Tenant, Stop);
        await using var second = await site.Get<TenantScopes>().Open(site.Tenant, Stop);
        foreach (var scope in new[] { first, second }) await scope.Db.LetGo();
        foreach (var _ in Enumerable.Range(0, 3)) Assert.Equal("1", await Plan(first.Db));

        await second.Db.Write(async () =>
        {
            await second.Db.Set<SiteDocument>().ExecuteUpdateAsync(d => d.SetProperty(x => x.Json, "not stored yet"), Stop);
            Assert.Equal("1", await Plan(first.Db));
        }, Stop);

        Assert.Equal("not stored yet", await Plan(first.Db));
    }

    [Fact]
    public async Task A_prepared_question_sees_a_table_that_was_changed_meanwhile()
    {
        await using var site = await TestSite.Start();
        await Store(site, "plan", "1");
        Assert.Equal("1", await Read(site, "plan"));

        await site.InTenant(scope => scope.Db.Write(() => scope.Db.Database.ExecuteSqlRawAsync("""ALTER TABLE "Kernel_SiteDocument" ADD COLUMN "Later" TEXT NULL; UPDATE "Kernel_SiteDocument" SET "Json" = '2' WHERE "Name" = 'plan'""", Stop), Stop));

        Assert.Equal("2", await Read(site, "plan"));
    }

    [Fact]
    public async Task However_many_different_questions_are_asked_the_first_is_still_answered()
    {
        await using var site = await TestSite.Start();
        await Store(site, "plan", "1");

        await site.InTenant(async scope =>
        {
            foreach (var number in Enumerable.Range(0, 200))
                Assert.Equal(number, (await scope.Db.Database.SqlQueryRaw<int>(Question(number)).ToListAsync(Stop))[0]);
            Assert.Equal("1", (await scope.Db.Set<SiteDocument>().SingleAsync(d => d.Name == "plan", Stop)).Json);
        });

        static string Question(int number) => $"SELECT {number} AS \"Value\"";
    }

    static Task Store(TestSite site, string name, string json) => site.InTenant(scope =>
    {
        scope.Db.Add(new SiteDocument { Name = name, Json = json });
        return scope.Db.SaveChangesAsync(Stop);
    });

    static async Task<string> Plan(AppDb db) => (await db.Set<SiteDocument>().AsNoTracking().SingleAsync(d => d.Name == "plan", Stop)).Json;

    static Task<string> Read(TestSite site, string name) =>
        site.InTenant(async scope => (await scope.Db.Set<SiteDocument>().AsNoTracking().SingleAsync(d => d.Name == name, Stop)).Json);

    // So many had work at once.
    static async Task<List<AppDb>> Rest(TestSite site, Tenant tenant, int many)
    {
        var scopes = await Task.WhenAll(Enumerable.Range(0, many).Select(_ => site.Get<TenantScopes>().Open(tenant, Stop)));
        var dbs = scopes.Select(s => s.Db).ToList();
        foreach (var scope in scopes) await scope.DisposeAsync();
        return dbs;
    }
}
