using Kernel.Tenancy;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;
using Sharing;
using Tenants;
using Tests.Notifications;

namespace Tests.Sharing;

/// <summary>Two sites are connected by a code that one gives to the other, and by nothing else.</summary>
public class ConnectingTests
{
    const string NoSuchCode = "This code does not work.";

    [Fact]
    public async Task A_code_works_once_in_its_time_until_it_is_taken_back_and_elsewhere_than_at_the_hub()
    {
        await using var site = await TestSite.Start();
        var hub = await site.Hub();
        await site.MakeHub(site.Tenant);
        var hubAdmin = await site.In(hub, Cast.Ada);

        var (used, revoked, old) = (await Outwardly.NewCode(hubAdmin, "/hub"), await Outwardly.NewCode(hubAdmin, "/hub"), await Outwardly.NewCode(hubAdmin, "/hub", days: 1));
        await RevokeSecond(await hubAdmin.Open("/hub/admin/sharing"));
        site.Clock.Advance(TimeSpan.FromHours(25));
        var other = used[..27] + new string('A', 43);

        Assert.True((await site.Enter("hello")).Has("This is no code."));
        foreach (var wrong in new[] { revoked, old, other, "0000000000000000000000000a." + used[27..] }) Assert.True((await site.Enter(wrong)).Has(NoSuchCode));
        Assert.True((await site.Enter(await Outwardly.NewCode(site.As(Cast.Ada), ""))).Has("A site does not share with itself."));
        Assert.True((await (await site.Enter(used)).Follow()).Has("This site is connected with The Hub."));
        Assert.True((await site.Enter(used)).Has("This site is connected with that hub already."));
        Assert.Equal([site.Tenant.Id], await site.InTenant(hub, scope => scope.Db.Set<Connection>().Select(c => c.OtherTenantId).ToListAsync()));
        Assert.DoesNotContain(await site.InTenant(hub, scope => scope.Db.Set<JoiningCode>().Select(c => c.CodeHash).ToListAsync()), hash => used.Contains(hash, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_administrators_connect_and_only_a_hub_gives_codes()
    {
        await using var site = await TestSite.Start();

        foreach (var who in new[] { Cast.Ed, Cast.Ana, Cast.Ben }) Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.As(who).Open("/admin/sharing")).Status);
        Assert.Empty((await site.As(Cast.Ada).Open("/admin/sharing")).FindAll("form[action$=codes]"));
        Assert.DoesNotContain("Shared with us", (await site.As(Cast.Ben).Open("/")).Html);

        await (await site.As(Cast.Ada).Open("/admin/sharing")).Press("Save", ("IsHub", "true"));

        Assert.True((await site.As(Cast.Ada).Open("/admin/sharing")).Has("Make a code"));
        Assert.Contains("Shared with us", (await site.As(Cast.Ben).Open("/")).Html);
    }

    [Fact]
    public async Task Either_side_ends_it_and_what_was_shared_goes()
    {
        await using var site = await TestSite.Start();
        var hub = await Shared(site);
        var hubAdmin = await site.In(hub, Cast.Ada);

        await (await hubAdmin.Open("/hub/admin/sharing")).Press("End the connection with Water Works");
        await Over();
        await site.Enter(await Outwardly.NewCode(hubAdmin, "/hub"));
        await site.Ask();
        await site.Say(Cast.Ben, "Yes");
        Assert.Single(await site.Shared(hub));
        await (await site.As(Cast.Ada).Open("/admin/sharing")).Press("End the connection with The Hub");
        await Over();

        Assert.Contains(await site.Lines(Cast.Ben), l => l.Text == "“Walks at night” goes from The Hub. The Hub ended the connection.");
        Assert.Contains(await site.Lines(Cast.Ben), l => l.Text == "“Walks at night” goes from The Hub. Ada Okoro ended the connection.");

        async Task Over()
        {
            await site.Work(hub);
            await site.Settle();
            Assert.Empty(await site.Shared(hub));
            Assert.DoesNotContain(await site.InTenant(scope => scope.Db.Set<OutwardShare>().ToListAsync()), s => s.IsWanted || s.DueUtc is not null);
            foreach (var tenant in new[] { site.Tenant, hub }) Assert.DoesNotContain(null, await site.InTenant(tenant, scope => scope.Db.Set<Connection>().Select(c => c.EndedUtc).ToListAsync()));
        }
    }

    [Fact]
    public async Task A_closed_hub_is_told_once_it_is_open_and_hears_of_a_withdrawal_within_five_minutes()
    {
        await using var site = await TestSite.Start();
        var hub = await Shared(site, before: () => site.Get<TenantRegister>().Suspend("hub", default));

        Assert.True((await site.As(Cast.Ed).Open(Outwardly.SharingPath)).Has("Waiting to be sent"));
        site.Clock.Advance(TimeSpan.FromDays(3));
        await site.Settle();
        await site.Get<TenantRegister>().Resume("hub", default);
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        await site.Work(hub);
        Assert.Single(await site.Shared(hub));

        await site.Get<TenantRegister>().Suspend("hub", default);
        await (await site.As(Cast.Ed).Open(Outwardly.SharingPath)).Press("Take it back from The Hub");
        for (var tries = 0; tries < 8; tries++)
        {
            await site.Settle();
            site.Clock.Advance(TimeSpan.FromMinutes(5));
        }
        Assert.True((await site.As(Cast.Ed).Open(Outwardly.SharingPath)).Has("Being removed"));
        await site.Get<TenantRegister>().Resume("hub", default);
        await site.Work(hub);

        Assert.Empty(await site.Shared(hub));
        Assert.True((await site.As(Cast.Ed).Open(Outwardly.SharingPath)).Has("Removed"));
    }

    [Fact]
    public async Task What_the_hub_hides_is_told_at_home()
    {
        await using var site = await TestSite.Start();
        var hub = await Shared(site);
        var item = (await site.Shared(hub)).Single();

        var hubAdmin = await site.In(hub, Cast.Ada);
        await (await hubAdmin.Open("/hub/shared/" + item.Id)).Press("Hide it", ("Reason", "It names a street."));
        await site.Work(hub);
        await site.Settle();

        var stands = await site.As(Cast.Ben).Open(Outwardly.SharingPath);
        Assert.True(stands.Has("Hidden there") && stands.Has("It names a street."));
        Assert.Contains(await site.Lines(Cast.Ed), l => l.Text == "The Hub does not show “Walks at night”: It names a street.");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await hubAdmin.Open("/hub/shared/" + item.Id)).Status);
    }

    // Ben's case study in a hub beside this site, with his consent.
    static async Task<Tenant> Shared(TestSite site, Func<Task>? before = null)
    {
        var hub = await site.Hub();
        await site.Enter(await Outwardly.NewCode(await site.In(hub, Cast.Ada), "/hub"));
        await site.Publish();
        await (before?.Invoke() ?? Task.CompletedTask);
        await site.Ask();
        await site.Say(Cast.Ben, "Yes");
        await site.Get<Worker>().Round(hub, default);
        return hub;
    }

    // The newest stands first: the third code, then the second.
    static Task<Page> RevokeSecond(Page page)
    {
        var form = page.FindAll("form[action*='/admin/sharing/codes/']")[1];
        form.QuerySelector("button")!.SetAttribute("aria-label", "the second");
        return page.Press("the second");
    }
}
