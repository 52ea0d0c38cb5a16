using Communities.Charters;
using Communities.Covers;
using Communities.Directory;
using Communities.Facilitating;
using Communities.Guests;
using Communities.Invitations;
using Communities.Invited;
using Communities.Memberships;
using Communities.Pieces;
using Communities.Plugs;
using Communities.Requests;
using Communities.Rules;
using Communities.SubGroups;
using Kernel.Modules;
using Kernel.People;
using Microsoft.Extensions.DependencyInjection;

namespace Communities;

public sealed class CommunitiesModule : Module
{
    public const string Start = "communities.start";
    public const string Manage = "communities.manage";
    public const string Approve = "communities.approve";
    public const string Tend = "communities.tend";
    public const string Invite = "communities.invite";
    public const string InviteGuests = "communities.invite-guests";

    public override string Summary => "Places where people who share a craft meet: who belongs, who facilitates, who may read.";

    public override void Setup(ModuleBuilder m)
    {
        m.Permission(Start, "Start communities", Role.Administrator, Role.Editor, Role.Facilitator, Role.Member);
        m.Permission(Manage, "See and look after every community, the confidential ones too", Role.Administrator);
        m.Permission(Approve, "Approve the charters of communities", Role.Administrator, Role.Sponsor);
        m.PermissionWithin(Tend, "Change what a community says about itself", Role.Facilitator);

        m.PermissionWithin(Invite, "Invite people to a community", Role.Facilitator);
        m.PermissionWithin(InviteGuests, "Invite guests of other organisations, who see that community alone", Role.Facilitator);

        m.Menu("Communities", "/communities", order: 10);
        m.Admin("Word for facilitators", "/admin/facilitator-word", needs: Manage, group: "Site", order: 60, icon: "people");
        m.ContentType<Community>("Community", t => t.Description = "A place for people who share a craft.");
        m.ContentType<FacilitatorRole>("Facilitator role", t => t.Description = "That somebody supports, manages and guides a community.");
        m.Zone<OpenCommunities>("home.visitor", "Pieces/_OpenCommunities", order: 10);
        m.Zone<Away>("community.home", "Pieces/_Away", order: 0);
        m.Zone<Newcomer>("community.home", "Pieces/_Newcomer", order: 1);
        m.Zone<SubGroupsHere>("community.side", "Pieces/_SubGroupsHere", order: 40);
        m.Zone<InCommunities>("person.profile", "Pieces/_InCommunities", order: 30);
        m.Zone<MyCommunities>("home.member", "Pieces/_MyCommunities", order: 60);

        m.Zone("account.overview", "Consents/_Account", order: 60);
        m.Zone<Launch.Launch>("admin.home", "Launch/_Launch", order: 5);
        m.Zone<Launch.Launch>("home.member", "Launch/_Launch", order: 1);
        m.Zone<ToGreet>("community.facilitate", "Pieces/_ToGreet", order: 20);

        m.Add<MembersGrants>();
        m.Add<MembershipsStep>();
        m.Add<StandingsStep>();
        m.Add<NewcomersSettleIn>();
        m.Add<FacilitatorNotices>();
        m.Add<LifecycleNotices>();
        m.Add<JoinNotices>();
        m.Add<GreetingNotices>();
        m.Notice("greeting", "A hello from a facilitator when you are new", mail: true);
        m.Notice("facilitating", "Being asked to facilitate, and who takes over", mail: true, "facilitator-offered", "facilitator-answered", "facilitator-ending", "no-facilitator");
        m.Notice("joining", "Requests to join, and answers to yours", mail: true, "join-requested", "join-answered");
        m.Notice("community-moved", "Communities that pause, close or go on", mail: false);
        m.Notice("invited", "Being invited to a community, and who came whom you invited", mail: false, "invited", "came");
        m.Notice("charter", "Charters that wait for you, and what became of yours", mail: true, "charter-proposed", "charter-answered", "charter-sponsor");
        m.Add<CommunityPlaces>();
        m.Add<GroupsFromTalk>();
        m.Notice("care", "Standing in for somebody, and thanks to you", mail: true, "cover", "thanks");
        m.Add<CareNotices>();
        m.Add<CharterNotices>();
        m.Add<FamilyNotices>();
        m.Add<ChartersStep>();
        m.Add<InvitationsToCommunities>();
        m.Add<InvitationNotices>();
        m.Add<MetByGuests>();
        m.Add<WaitingForYou>();
        m.Add<GreetNewcomers>();
        m.Add<CommunitySearch>();
        m.Add<Mutes>();
        m.Add<Facilitation>();
        m.Add<Invites>();
        m.Add<FacilitatorsMeet>();
        m.Add<RolesTakenBack>();
        m.Add<CommunityCare>();
        m.Zone<TendedHead>("place.tended", "Rules/_TendedHead");
        Automate(m);
        m.Job<FacilitatorsMeet>("0 20 3 * * ?");
        m.Job<CoversByTheCalendar>("0 2 * * * ?");
        m.Job<GuestStaysEnd>("0 10 * * * ?");
        m.Job<RolesByTheCalendar>("0 5 * * * ?");

        m.Services(s => s.AddSingleton<CommunityLookup>().AddScoped<ICommunities, CommunityQueries>().AddScoped<Roll>().AddScoped<HeldRoles>().AddScoped<Gate>().AddScoped<OpenRequests>()
            .AddScoped<Inviting>().AddScoped<SentInvitations>().AddScoped<OpenInvitations>().AddScoped<OwnDomains>()
            .AddScoped<Starting>().AddScoped<Merging>().Configure<Microsoft.AspNetCore.Mvc.MvcOptions>(mvc => mvc.Filters.Add<FormerAddresses>())
            .AddScoped<CharterReader>());
    }

    // What nudges and workflows may begin with, ask, and reach.
    static void Automate(ModuleBuilder m)
    {
        m.Trigger<MemberJoined>("A member joins a community", t => t.Person("Person", "who joined", e => e.PersonId).Community(e => e.CommunityId));
        m.Trigger<FirstContributionMade>("A newcomer contributes for the first time", t => t.Person("Person", "who contributed", e => e.PersonId).Community(e => e.CommunityId));
        m.Trigger<MemberLeft>("A member leaves a community", t => t.Person("Person", "who left", e => e.PersonId).Community(e => e.CommunityId));
        m.Trigger<NewcomerGreeted>("A facilitator says hello to a newcomer", t => t.Person("By", "who said hello", e => e.GreetedBy).Person("Person", "whom they greeted", e => e.PersonId).Community(e => e.CommunityId));
        m.Trigger<FacilitatorAppointed>("Somebody takes up the facilitation of a community", t => t.Person("Person", "who facilitates", e => e.PersonId).Community(e => e.CommunityId));
        m.Trigger<FacilitatorRoleEnding>("A facilitator begins to hand over", t => t.Person("Person", "who hands over", e => e.PersonId).Community(e => e.CommunityId));
        m.Trigger<FacilitatorThanked>("A facilitator is thanked", t => t.Person("From", "who thanks", e => e.FromId).Person("Person", "who is thanked", e => e.PersonId).Community(e => e.CommunityId));
        m.Trigger<NoFacilitator>("Nobody facilitates a community any more", t => t.Community(e => e.CommunityId));
        m.Trigger<CommunityMoved>("A community comes to another stage of its life", t => t.Person("By", "who decided it", e => e.ById).Community(e => e.CommunityId).Text("To", "the new stage", e => e.To));

        m.Add<FacilitatingHere>();
        m.Add<FacilitatingOrAdministering>();
        m.Add<NewHere>();
        m.Add<BelongingHere>();
        m.Add<IsNewcomer>();
        m.Add<IsNoNewcomer>();
        m.Add<IsMember>();
        m.Add<NotGreeted>();
        m.Add<NotIntroduced>();
        m.Add<IsAlive>();
        m.Add<NobodyFacilitates>();
        m.Add<PastMembers>();
        m.Add<SayHello>();
        m.Add<ChairIsEmpty>();
    }
}
