using System.Net;
using Kernel.Data;
using Kernel.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Tests.Users;

public class PeopleAdminTests
{
    static Task<string> IdOf(TestSite site, Member member) => site.InTenant(s => s.Db.Set<Person>().Where(p => p.Email == member.Email).Select(p => p.Id).SingleAsync());

    static Task<List<string?>> RolesOf(TestSite site, Member member) => site.InTenant(s => s.Db.Set<IdentityUserRole<string>>()
        .Join(s.Db.Set<Person>().Where(p => p.Email == member.Email), h => h.UserId, p => p.Id, (h, p) => h)
        .Join(s.Db.Set<Role>(), h => h.RoleId, r => r.Id, (h, r) => r.Name).OrderBy(n => n).ToListAsync());

    // Somebody who may look after people but is no administrator.
    static Task Trust(TestSite site, string role, params string[] permissions) => site.InTenant(async s =>
    {
        (await s.Db.Set<Role>().SingleAsync(r => r.Name == role)).Permissions = ["admin.access", .. permissions];
        await s.Db.SaveChangesAsync();
    });

    [Fact]
    public async Task Members_find_no_admin()
    {
        await using var site = await TestSite.Start();

        foreach (var path in new[] { "/admin/users", "/admin/roles", "/admin/invitations", "/admin/registration" })
            Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ben).Open(path)).Status);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task People_are_found_by_name_address_role_and_state(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var ada = site.As(Cast.Ada);

        Assert.True((await ada.Open("/admin/users?q=MWANGI")).Has("1 person"));
        Assert.True((await ada.Open("/admin/users?q=kavya@")).Has("Kavya Rao"));
        Assert.True((await ada.Open("/admin/users?role=Expert")).Has("1 person"));
        Assert.True((await ada.Open("/admin/users?state=suspended")).Has("Nobody fits"));
        Assert.True((await ada.Open("/admin/users")).Has("5 people"));
    }

    [Fact]
    public async Task An_administrator_gives_and_takes_roles()
    {
        await using var site = await TestSite.Start();
        var page = await site.As(Cast.Ada).Open("/admin/users/" + await IdOf(site, Cast.Ben));

        page.Find("input[value=Expert]").SetAttribute("checked", "");
        page.Find("input[value=Member]").RemoveAttribute("checked");
        var saved = await page.Press("Save the roles");

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Equal(["Expert"], await RolesOf(site, Cast.Ben));
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        await using var site = await TestSite.Start();
        var page = await site.As(Cast.Ada).Open("/admin/users/" + await IdOf(site, Cast.Ada));

        page.Find("input[value=Administrator]").RemoveAttribute("checked");
        var refused = await page.Press("Save the roles");

        Assert.True(refused.Has("Ada Okoro is the last administrator. Make somebody else one first."));
        Assert.Contains("Administrator", await RolesOf(site, Cast.Ada));
        Assert.Empty(page.FindAll("form[action$='/suspension']"));
    }

    [Fact]
    public async Task Nobody_gives_what_they_lack_or_changes_who_holds_more()
    {
        await using var site = await TestSite.Start();
        await Trust(site, "Expert", "users.manage");
        var kavya = site.As(Cast.Kavya);
        var ben = await kavya.Open("/admin/users/" + await IdOf(site, Cast.Ben));
        var ada = await kavya.Open("/admin/users/" + await IdOf(site, Cast.Ada));

        var box = ben.Find("input[value=Administrator]");
        Assert.True(box.HasAttribute("disabled"));
        box.RemoveAttribute("disabled");
        box.SetAttribute("checked", "");
        var refused = await ben.Press("Save the roles");

        Assert.True(refused.Has("The role Administrator gives more than you hold"));
        Assert.True(ada.Has("only an administrator can change the account"));
        Assert.Empty(ada.FindAll("form[action$='/suspension']"));
    }

    [Fact]
    public async Task Who_is_suspended_is_out_at_once_and_comes_back()
    {
        await using var site = await TestSite.Start();
        var (ada, ben) = (site.As(Cast.Ada), site.As(Cast.Ben));
        var path = "/admin/users/" + await IdOf(site, Cast.Ben);

        await (await ada.Open(path)).Press("Suspend");
        var away = await ben.Open("/account");
        var profile = await site.As(Cast.Ana).Open("/people/ben");
        await (await ada.Open(path)).Press("Let them in again");
        var again = await (await site.Visitor().Open("/login")).Press("Sign in", ("Email", Cast.Ben.Email), ("Password", Cast.Password));

        Assert.StartsWith("/login", away.Location);
        Assert.Equal(HttpStatusCode.NotFound, profile.Status);
        Assert.Equal("/", again.Location);
    }

    [Fact]
    public async Task Ticks_say_what_a_role_may_do_and_defaults_bring_it_back()
    {
        await using var site = await TestSite.Start();
        var ada = site.As(Cast.Ada);
        var page = await ada.Open("/admin/roles");

        page.Find("input[aria-label='Expert: Invite, change and suspend people']").SetAttribute("checked", "");
        await page.Press("Save what the roles may do");
        var allowed = await site.As(Cast.Kavya).Open("/admin/users");
        await (await ada.Open("/admin/roles")).Press("Back to defaults for Expert");

        Assert.Equal(HttpStatusCode.OK, allowed.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Kavya).Open("/admin/users")).Status);
        Assert.Null(await site.InTenant(s => s.Db.Set<Role>().Where(r => r.Name == "Member").Select(r => r.Permissions).SingleAsync()));
    }

    [Fact]
    public async Task Nobody_ticks_what_they_lack()
    {
        await using var site = await TestSite.Start();
        await Trust(site, "Expert", "roles.manage");
        var page = await site.As(Cast.Kavya).Open("/admin/roles");
        var box = page.Find("input[aria-label='Expert: Invite, change and suspend people']");

        Assert.True(box.HasAttribute("disabled"));
        box.RemoveAttribute("disabled");
        box.SetAttribute("checked", "");
        await page.Press("Save what the roles may do");

        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Kavya).Open("/admin/users")).Status);
    }

    [Fact]
    public async Task A_role_of_the_sites_own_can_be_made_and_removed_but_not_a_stock_role()
    {
        await using var site = await TestSite.Start();
        var ada = site.As(Cast.Ada);

        await (await ada.Open("/admin/roles/new")).Press("Make the role", ("Name", "Mentor"), ("Description", "Helps newcomers."));
        var page = await ada.Open("/admin/roles");
        await page.Press("Remove Mentor");

        Assert.True(page.Has("Helps newcomers."));
        Assert.False((await ada.Open("/admin/roles")).Has("Helps newcomers."));
        Assert.Single(page.FindAll("input[name=_method][value=DELETE]"));
    }
}
