using Microsoft.EntityFrameworkCore;
using Tenants;

namespace Tests.Site;

/// <summary>A new site is ready when its people are (story S1).</summary>
public class LaunchTests
{
    const string Panel = "[aria-labelledby=launch-title]";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_new_site_has_its_administrator_no_posts_and_four_open_items(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var tenant = await site.Get<TenantFactory>().Create(new TenantOrder("northshire", "", "northshire", "professional", "tom@example.org", Cast.Password, "Northshire", Cast.Password), _ => { }, default);

        var tom = site.Visitor();
        await (await tom.Open("/northshire/login")).Press("Sign in", ("Email", "tom@example.org"), ("Password", Cast.Password));
        var admin = await tom.Open("/northshire/admin");
        var home = await tom.Open("/northshire/");

        Assert.True(admin.Has("Technically ready, not ready to launch") && admin.Has("4 things are still open.") && admin.Has("1 person is here or invited so far."));
        Assert.True(home.Has("Technically ready, not ready to launch"));
        Assert.Equal(["Name a sponsor: open", "Appoint a facilitator: open", "Agree on their time: open", "List the first ten people: open"], admin.FindAll(Panel + " li > span > span:first-child").Select(Page.Words));
        Assert.Equal((1, 0), await site.InTenant(tenant, async scope => (await scope.Db.Set<global::Kernel.People.Person>().CountAsync(), await scope.Db.Set<global::Discussions.Discussion>().CountAsync())));
    }

    [Fact]
    public async Task With_a_sponsor_a_facilitator_their_time_and_ten_people_it_is_ready_to_launch()
    {
        await using var site = await TestSite.Start();
        var before = await site.As(Cast.Ada).Open("/admin");
        var ed = await site.As(Cast.Ada).Open("/admin/users/" + Cast.Ed.Id);
        ed.Find("input[value=Sponsor]").SetAttribute("checked", "");
        await ed.Press("Save the roles");
        await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/invitations")).Press("Send the invitations", ("Addresses", string.Join('\n', Enumerable.Range(1, 8).Select(n => $"colleague{n}@example.org"))));

        var after = await site.As(Cast.Ada).Open("/admin");

        Assert.True(before.Has("Technically ready, not ready to launch") && before.Has("2 things are still open."));
        Assert.True(after.Has("Ready to launch"));
        Assert.False(after.Has("still open"));
    }

    [Fact]
    public async Task It_is_for_administrators()
    {
        await using var site = await TestSite.Start();

        Assert.Empty((await site.As(Cast.Ed).Open("/admin")).FindAll(Panel));
    }
}
