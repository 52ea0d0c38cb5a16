using Communities.Facilitating;
using Communities.Pieces;
using Communities.Plugs;
using Communities.Requests;
using Kernel.Modules;
using Kernel.People;
using Microsoft.Extensions.DependencyInjection;

namespace Communities;

public sealed class CommunitiesModule : Module
{
    public const string Start = "communities.start";
    public const string Manage = "communities.manage";
    public const string Tend = "communities.tend";

    public override string Summary => "Places where people who share a craft meet: who belongs, who facilitates, who may read.";

    public override void Setup(ModuleBuilder m)
    {
        m.Permission(Start, "Start communities", Role.Administrator, Role.Editor, Role.Facilitator, Role.Member);
        m.Permission(Manage, "See and look after every community, the confidential ones too", Role.Administrator);
        m.PermissionWithin(Tend, "Change what a community says about itself", Role.Facilitator);

        m.Menu("Communities", "/communities", order: 10);
        m.ContentType<Community>("Community", t => t.Description = "A place for people who share a craft.");
        m.ContentType<FacilitatorRole>("Facilitator role", t => t.Description = "That somebody supports, manages and guides a community.");
        m.Zone<OpenCommunities>("home.visitor", "Pieces/_OpenCommunities", order: 10);
        m.Zone<MyCommunities>("home.member", "Pieces/_MyCommunities", order: 60);

        m.Add<MembersGrants>();
        m.Add<MembershipsStep>();
        m.Add<StandingsStep>();
        m.Add<NewcomersSettleIn>();
        m.Add<FacilitatorNotices>();
        m.Add<LifecycleNotices>();
        m.Add<JoinNotices>();
        m.Notice("facilitating", "Being asked to facilitate, and who takes over", mail: true, "facilitator-offered", "facilitator-answered", "facilitator-ending", "no-facilitator");
        m.Notice("joining", "Requests to join, and answers to yours", mail: true, "join-requested", "join-answered");
        m.Notice("community-moved", "Communities that pause, close or go on", mail: false);
        m.Add<CommunityPlaces>();
        m.Add<WaitingForYou>();
        m.Add<GreetNewcomers>();
        m.Add<CommunitySearch>();
        m.Add<Mutes>();
        m.Add<FacilitatorsMeet>();
        m.Add<RolesTakenBack>();
        m.Job<FacilitatorsMeet>("0 20 3 * * ?");
        m.Job<RolesByTheCalendar>("0 5 * * * ?");

        m.Services(s => s.AddSingleton<CommunityLookup>().AddScoped<ICommunities, CommunityQueries>().AddScoped<Roll>().AddScoped<HeldRoles>().AddScoped<Gate>().AddScoped<OpenRequests>());
    }
}
