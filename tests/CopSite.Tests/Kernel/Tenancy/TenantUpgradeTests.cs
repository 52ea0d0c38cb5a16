using System.Net;
using Kernel.Data;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Tests.Kernel.Tenancy;

public class TenantUpgradeTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_tenant_with_an_older_schema_is_upgraded_when_it_is_first_used(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var tenant = await Add(site, new Tenant { Name = "north", Prefix = "north", Origin = "https://localhost", State = TenantState.Running });

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => site.Visitor().Open("/north/there-is-no-such-page")));

        Assert.All(answers, page => Assert.Equal(HttpStatusCode.NotFound, page.Status));
        var migrated = await site.Get<TenantDirectory>().Find(tenant.Id, Stop);
        Assert.Equal(site.Tenant.Schema, migrated!.Schema);
    }

    [Fact]
    public async Task A_damaged_database_stops_its_own_tenant_only()
    {
        await using var site = await TestSite.Start();
        var tenant = await Add(site, new Tenant { Name = "north", Prefix = "north", Origin = "https://localhost", State = TenantState.Running });
        Directory.CreateDirectory(site.Get<Storage>().FolderOf(tenant));
        await File.WriteAllTextAsync(site.Get<Storage>().FileOf(tenant), new string('x', 8192), Stop);

        var broken = await site.Visitor().Open("/north/notifications");
        var whole = await site.Visitor().Open("/notifications");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.Redirect), (broken.Status, whole.Status));
        Assert.DoesNotContain("north", broken.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_suspended_tenant_answers_with_a_plain_page_and_an_unknown_host_with_nothing()
    {
        await using var site = await TestSite.Start();
        await Add(site, new Tenant { Name = "north", Prefix = "north", Origin = "https://localhost", State = TenantState.Suspended });

        var paused = await site.Visitor().Open("/north/");
        var stranger = await site.Visitor().Open("https://nobody.example/");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.NotFound), (paused.Status, stranger.Status));
        Assert.True(paused.Has("This site is paused."));
        Assert.DoesNotContain("Water", stranger.Html);
    }

    static async Task<Tenant> Add(TestSite site, Tenant tenant)
    {
        await using var db = await site.Get<IDbContextFactory<PlatformDb>>().CreateDbContextAsync(Stop);
        db.Tenants.Add(tenant);
        await db.SaveChangesAsync(Stop);
        return tenant;
    }
}
