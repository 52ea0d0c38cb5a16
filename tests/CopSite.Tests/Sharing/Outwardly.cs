using CaseStudies;
using Kernel.Settings;
using Kernel.Tenancy;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;
using Sharing;
using Sharing.Post;
using Tenants;
using Tests.Users;

namespace Tests.Sharing;

/// <summary>Sites that share with each other, from page to page.</summary>
static class Outwardly
{
    public const string CaseId = "castcasestudy0000000000001";
    public const string CasePath = Cast.WaterPath + "/case-studies/" + CaseId;
    public const string SharingPath = CasePath + "/sharing";
    public const string Title = "Walks at night";

    /// <summary>A published case study in Water.</summary>
    public static Task Publish(this TestSite site, Tenant tenant, string id, string title, string summary, params Member[] authors) => site.InTenant(tenant, async scope =>
    {
        var study = new CaseStudy
        {
            Id = id, CommunityId = Cast.WaterId, OwnerId = authors[0].Id, Author = authors[0].Name, AuthorIds = [.. authors.Select(a => a.Id)], DisplayText = title, Path = $"communities/water/case-studies/{id}",
            Evidence = "Our [log](~/attachments/castattachment000000000001/log.txt), and https://example.org/dm4", AcceptedUtc = Cast.Noon, Standing = CaseStanding.Published, CreatedUtc = Cast.Noon, ModifiedUtc = Cast.Noon,
            Answers = $$"""{ "summary": "{{summary}}", "place": "Ponte district", "results": "From 31 to 17 l/s.", "contact": "Ben on the night desk", "consent": "yes" }""",
        };
        study.Edited();
        study.Publish(Cast.Noon);
        scope.Db.Add(study);
        await scope.Db.SaveChangesAsync();
        return true;
    });

    public static Task Publish(this TestSite site, params Member[] authors) => site.Publish(site.Tenant, CaseId, Title, "We walked.", authors.Length == 0 ? [Cast.Ben] : authors);

    public static Task Call(this TestSite site, string name) => site.InTenant(scope => scope.Get<SettingsDocument>().Change(s => s.SiteName = name, default));

    public static Task MakeHub(this TestSite site, Tenant tenant, bool looksFirst = false) => site.InTenant(tenant, async scope =>
    {
        await scope.Get<SettingsDocument>().Change<SharingSettings>(s => (s.IsHub, s.LooksFirst) = (true, looksFirst), default);
        return true;
    });

    /// <summary>A hub beside this site, with an administrator and nobody else.</summary>
    public static Task<Tenant> Hub(this TestSite site) => site.Get<TenantFactory>().Create(new TenantOrder("hub", "", "hub", "network-hub", Cast.Ada.Email, Cast.Password, "The Hub", Cast.Password), _ => { }, default);

    /// <summary>Somebody in another site of this host.</summary>
    public static async Task<HttpClient> In(this TestSite site, Tenant tenant, Member who)
    {
        var client = site.Visitor();
        var sent = await client.SignIn($"/{tenant.Prefix}/login", who.Email, Cast.Password, stays: true);
        return sent.Location.Length > 0 ? client : throw new InvalidOperationException($"{who.DisplayName} cannot sign in at {tenant.Name}: {sent.Text}");
    }

    /// <summary>Everything that is due in these sites.</summary>
    public static async Task Work(this TestSite site, params Tenant[] others)
    {
        await site.Settle();
        foreach (var other in others) await site.Get<Worker>().Round(other, default);
    }

    public static async Task<string> NewCode(HttpClient hubAdmin, string prefix, int days = 7) =>
        (await (await hubAdmin.Open(prefix + "/admin/sharing")).Press("Make a code", ("Whom", "Northshire"), ("Days", days))).Find("#new-code").GetAttribute("value")!;

    public static async Task<Page> Enter(this TestSite site, string code) => await (await site.As(Cast.Ada).Open("/admin/sharing")).Press("Connect", ("Code", code));

    /// <summary>A hub beside this site that is closed for now, with which this site is connected.</summary>
    public static async Task<Tenant> ClosedHub(this TestSite site)
    {
        var hub = new Tenant { Name = "hub", Prefix = "hub", Origin = "https://localhost", State = TenantState.Suspended };
        await using var platform = await site.Get<IDbContextFactory<PlatformDb>>().CreateDbContextAsync();
        platform.Tenants.Add(hub);
        await platform.SaveChangesAsync();
        await site.Connect(hub.Id, "The Hub", otherIsHub: true);
        return hub;
    }

    public static Task<Connection> Connect(this TestSite site, string otherTenantId, string name, bool otherIsHub) =>
        site.Keep(new Connection { OtherTenantId = otherTenantId, OtherName = name, OtherIsHub = otherIsHub, MadeById = Cast.Ed.Id, CreatedUtc = Cast.Noon });

    /// <summary>An editor asks whether it may be shared.</summary>
    public static async Task<Page> Ask(this TestSite site, Member? by = null, bool forVisitors = false)
    {
        var asked = await (await site.As(by ?? Cast.Ed).Open(SharingPath)).Press("Share outward", ("ForVisitors", forVisitors ? "true" : "false"));
        await site.Settle();
        return asked;
    }

    public static async Task<string> ConsentPath(this TestSite site) =>
        "/account/consents/" + await site.InTenant(scope => scope.Db.Set<ShareRequest>().OrderByDescending(r => r.Id).Select(r => r.Id).FirstAsync());

    public static async Task<Page> Say(this TestSite site, Member author, string answer)
    {
        var said = await (await site.As(author).Open(await site.ConsentPath())).Press("Answer", ("Answer", answer));
        await site.Settle();
        return said;
    }

    public static Task<OutwardShare?> Share(this TestSite site) => site.InTenant(scope => scope.Db.Set<OutwardShare>().AsNoTracking().SingleOrDefaultAsync());

    public static Task<List<SharedCase>> Shared(this TestSite site, Tenant hub) => site.InTenant(hub, scope => scope.Db.Set<SharedCase>().AsNoTracking().ToListAsync());

    /// <summary>As if another site had sent it.</summary>
    public static Task<PostAnswer> Receive(this TestSite site, string fromTenantId, string letter) => site.InTenant(scope => scope.Get<PostRoom>().Take(new(fromTenantId, "Northshire", "https://north.example"), letter, default));
}
