using System.Net;
using Kernel;
using Kernel.Data;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;
using Tenants;

namespace Tests.Tenants;

public class TenantRegisterTests
{
    [Fact]
    public async Task A_paused_site_asks_its_visitors_to_come_back_and_opens_again()
    {
        await using var platform = await EmptyPlatform.Start();
        await platform.Make("north", "north");
        var (register, visitor) = (platform.Get<TenantRegister>(), platform.Visitor());

        await register.Suspend("north", CancellationToken.None);
        var paused = await visitor.Open("/north/communities");
        await register.Resume("north", CancellationToken.None);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, paused.Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open("/north/communities")).Status);
    }

    [Fact]
    public async Task A_deleted_site_leaves_no_file_no_row_and_no_work()
    {
        await using var platform = await EmptyPlatform.Start();
        var (north, south) = (await platform.Make("north", "north"), await platform.Make("south", "south"));

        await platform.Get<TenantRegister>().Delete("north", _ => { }, CancellationToken.None);

        await using var db = await platform.Get<IDbContextFactory<PlatformDb>>().CreateDbContextAsync(CancellationToken.None);
        Assert.Equal([south.Id], await db.Tenants.Select(t => t.Id).ToListAsync(CancellationToken.None));
        Assert.DoesNotContain(north.Id, await db.Work.Select(w => w.TenantId).ToListAsync(CancellationToken.None));
        Assert.False(Directory.Exists(platform.Get<Storage>().FolderOf(north)));
        Assert.Equal(HttpStatusCode.OK, (await platform.Visitor().Open("/south/communities")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await platform.Visitor().Open("/north/communities")).Status);
    }

    [Fact]
    public async Task A_name_or_an_address_that_is_taken_is_refused_and_leaves_nothing()
    {
        await using var platform = await EmptyPlatform.Start();
        await platform.Make("north", "north");

        var name = await Assert.ThrowsAsync<RuleBroken>(() => platform.Make("north", "other"));
        var address = await Assert.ThrowsAsync<RuleBroken>(() => platform.Make("other", "north"));

        Assert.Equal("There is a site called “north” already.", name.Message);
        Assert.Equal("Another site answers at https://localhost/north/ already. Choose another host or prefix.", address.Message);
        Assert.Single(Directory.GetDirectories(Path.Combine(platform.Folder, "tenants")));
    }

    [Fact]
    public async Task A_site_whose_administrator_is_refused_leaves_nothing()
    {
        await using var platform = await EmptyPlatform.Start();
        var order = new TenantOrder("north", "", "north", "start-simple", "ada@example.org", "short");

        await Assert.ThrowsAsync<RuleBroken>(() => platform.Get<TenantFactory>().Create(order, _ => { }, CancellationToken.None));

        Assert.True(await platform.Get<TenantDirectory>().IsEmpty(CancellationToken.None));
        Assert.Empty(Directory.GetDirectories(Path.Combine(platform.Folder, "tenants")));
    }

    [Fact]
    public async Task Sites_are_listed_in_the_order_of_their_names()
    {
        await using var platform = await EmptyPlatform.Start();
        foreach (var name in new[] { "south", "north", "east" }) await platform.Make(name, name);

        var names = await platform.Get<TenantRegister>().All(CancellationToken.None).Select(t => t.Name).ToListAsync(CancellationToken.None);

        Assert.Equal(["east", "north", "south"], names);
    }
}
