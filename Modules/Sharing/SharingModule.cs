using Kernel.Modules;
using Kernel.People;
using Microsoft.Extensions.DependencyInjection;
using Sharing.Admin;
using Sharing.Outward;
using Sharing.Pieces;
using Sharing.Plugs;
using Sharing.Post;

namespace Sharing;

public sealed class SharingModule : Module
{
    public const string Connect = "sharing.connect";
    public const string ShareAnywhere = "sharing.share-anywhere";
    public const string Share = "sharing.share";
    public const string Curate = "sharing.curate";

    public override string Summary => "Shares single case studies with a hub that joins several organisations, when everybody who wrote them agrees.";
    public override string[] Requires => ["Communities", "CaseStudies"];

    public override void Setup(ModuleBuilder m)
    {
        m.Permission(Connect, "Connect this site with hubs, or make it one", Role.Administrator);
        m.Permission(ShareAnywhere, "Ask authors whether a case study may be shared outward, wherever one may read it", Role.Administrator, Role.Editor);
        m.PermissionWithin(Share, "Ask authors whether a case study may be shared outward", Role.Facilitator);
        m.Permission(Curate, "In a hub: show and hide what other sites share", Role.Administrator, Role.Editor);

        m.Menu("Shared with us", "/shared", order: 25, when: site => site.Get<SharingSettings>().IsHub);
        m.Admin("Sharing", "/admin/sharing", needs: Connect, group: "Site", order: 70, icon: "globe");
        m.ContentType<SharedCase>("Shared case study", t => t.Description = "A case study that another site shared with this hub.");
        m.Zone<OutwardSide>("case-study.side", "Pieces/_Outward");

        m.Add<AgreedGoes>();
        m.Add<StayingAway>();
        m.Add<TakenDown>();
        m.Add<PostRound>();
        m.Add<SharedSearch>();
        m.Add<SharedFeed>();
        m.Add<ShareNotices>();
        m.Add<CuratorNotices>();
        m.Add<SharingQuestions>();
        m.Add<RedactedComesBack>();
        m.Notice("sharing", "Being asked to share what you wrote, and what becomes of it", mail: true);
        m.Job<StayingAway>("0 40 3 * * ?");
        m.Job<LostSites>("0 45 3 * * ?");

        m.Services(s => s.AddScoped<HubPost>().AddScoped<PostRoom>().AddScoped<Arriving>().AddScoped<Ending>().AddScoped<Errands>()
            .AddScoped<Sendings>().AddScoped<ShareReader>().AddScoped<SharingPages>());
    }
}
