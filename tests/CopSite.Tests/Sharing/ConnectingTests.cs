using Kernel.Tenancy;
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
        var hub = await site.Neighbour("hub");
        await site.MakeHub(hub);
        await site.MakeHub(site.Tenant);
        var hubAdmin = await site.In(hub, Cast.Ada);

        var (used, revoked, old) = (await Outwardly.NewCode(hubAdmin, "/hub"), await Outwardly.NewCode(hubAdmin, "/hub"), await Outwardly.NewCode(hubAdmin, "/hub", days: 1));
        await (await hubAdmin.Open("/hub/admin/sharing/codes")).Follow().ContinueWith(p => RevokeSecond(p.Result)).Unwrap();
        site.Clock.Advance(TimeSpan.FromHours(25));
        var other = used[..27] + new string('A', 43);

        Assert.True((await site.Enter("hello")).Has("This is no code."));
        foreach (var wrong in new[] { revoked, old, other, "0000000000000000000000000a." + used[27..], site.Tenant.Id + used[26..] }) Assert.DoesNotContain("is connected with", (await (await site.Enter(wrong)).Follow()).Text);
        foreach (var wrong in new[] { revoked, old, other, "0000000000000000000000000a." + used[27..] }) Assert.True((await site.Enter(wrong)).Has(NoSuchCode));
        Assert.True((await site.Enter(await Outwardly.NewCode(site.As(Cast.Ada), ""))).Has("A site does not share with itself."));
        Assert.True((await (await site.Enter(used)).Follow()).Has("This site is connected with Works of hub."));
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

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task Either_side_ends_it_and_what_was_shared_goes(bool hubEnds)
    {
        await using var site = await TestSite.Start();
        var hub = await Shared(site);
        var admin = hubEnds ? await site.In(hub, Cast.Ada) : site.As(Cast.Ada);

        await (await admin.Open(hubEnds ? "/hub/admin/sharing" : "/admin/sharing")).Press(hubEnds ? "End the connection with Water Works" : "End the connection with Works of hub");
        await site.Work(hub);
        await site.Settle();

        Assert.Empty(await site.Shared(hub));
        Assert.Equal((false, (DateTime?)null), await site.Share() is { } share ? (share.IsWanted, share.DueUtc) : default);
        foreach (var tenant in new[] { site.Tenant, hub }) Assert.NotNull(await site.InTenant(tenant, scope => scope.Db.Set<Connection>().Select(c => c.EndedUtc).SingleAsync()));
        Assert.Contains(await site.Lines(Cast.Ben), l => l.Text.StartsWith("“Walks at night” goes from Works of hub.", StringComparison.Ordinal));
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
        await (await site.As(Cast.Ed).Open(Outwardly.SharingPath)).Press("Take it back from Works of hub");
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

        await (await (await site.In(hub, Cast.Ed)).Open("/hub/shared/" + item.Id)).Press("Hide it", ("Reason", "It names a street."));
        await site.Work(hub);
        await site.Settle();

        var stands = await site.As(Cast.Ben).Open(Outwardly.SharingPath);
        Assert.True(stands.Has("Hidden there") && stands.Has("It names a street."));
        Assert.Contains(await site.Lines(Cast.Ed), l => l.Text == "Works of hub does not show “Walks at night”: It names a street.");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await (await site.In(hub, Cast.Kavya)).Open("/hub/shared/" + item.Id)).Status);
    }

    // Ben's case study in a hub beside this site, with his consent.
    static async Task<Tenant> Shared(TestSite site, Func<Task>? before = null)
    {
        var hub = await site.Neighbour("hub");
        await site.MakeHub(hub);
        await site.Enter(await Outwardly.NewCode(await site.In(hub, Cast.Ada), "/hub"));
        await site.Publish();
        await (before?.Invoke() ?? Task.CompletedTask);
        await site.Ask();
        await site.Say(Cast.Ben, "Yes");
        await site.Get<Kernel.Work.Worker>().Round(hub, default);
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
