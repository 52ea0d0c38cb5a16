using System.Net;
using Kernel.Settings;

namespace Tests.Kernel.Pages;

public class FeatureGateTests
{
    [Fact]
    public async Task The_pages_of_a_module_that_is_off_are_not_there()
    {
        await using var site = await TestSite.Start(more: [new BellTower { IsOn = false }]);

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open("/tower")).Status);

        await site.InTenant(scope => scope.Get<SettingsDocument>().SetFeatures([.. scope.Site.State.Features, "Cop.CopSite.Tests"], default));
        Assert.Equal("A tower.", (await site.Visitor().Open("/tower")).Html);
    }

    [Fact]
    public async Task The_handlers_of_a_module_that_is_off_are_not_asked()
    {
        var tower = new BellTower { IsOn = false };
        await using var site = await TestSite.Start(more: [tower]);

        await site.InTenant(scope =>
        {
            scope.Db.Raise(new Rang("noon"));
            return scope.Db.SaveChangesAsync();
        });
        await site.Settle();

        Assert.Empty(tower.Moods.Heard);
    }
}
