using Kernel.Modules;
using Kernel.People;
using Microsoft.Extensions.DependencyInjection;
using People.Blocks;
using People.Boundaries;
using People.Details;
using People.Finder;
using People.Help;
using People.Introductions;
using People.Pieces;
using People.Plugs;

namespace People;

public sealed class PeopleModule : Module
{
    public const string Find = "people.find";
    public const string Introduce = "people.introduce";

    public override string Summary => "Who can help with what: profiles, a people finder, requests for help, introductions, and peace from whom one wants it.";
    public override string[] Requires => ["Communities", "Discussions"];

    public override void Setup(ModuleBuilder m)
    {
        m.Permission(Find, "Look for people by what they can help with", Role.Administrator, Role.Editor, Role.Facilitator, Role.Expert, Role.Sponsor, Role.Member);
        m.PermissionWithin(Introduce, "Introduce two members to each other", Role.Facilitator);

        m.Menu("People", "/people", order: 30, needs: Find);
        m.Zone<ProfilePiece>("person.profile", "Pieces/_Profile");
        m.Zone<ActionsPiece>("person.actions", "Pieces/_Actions");
        m.Zone<TurnToPiece>("community.side", "Pieces/_TurnTo", order: 20);
        m.Zone("my.menu", "Pieces/_MyMenu", order: 40);
        m.Zone("account.overview", "Pieces/_Account", order: 5);

        m.Add<PeopleBlock>();
        m.Add<MeetingsCount>();
        m.Add<Hush>();
        m.Add<Discretion>();
        m.Add<AnswersCounted>();
        m.Add<SkillSearch>();
        m.Add<ProfilesStep>();
        m.Add<HelpClock>();
        m.Add<Knowers>();
        m.Add<HelpNotices>();
        m.Add<IntroductionNotices>();
        m.Trigger<HelpRequested>("Somebody asks a person for help", t => t.Person("Asker", "who asks", e => e.AskerId).Person("To", "whom they ask", e => e.ToId));
        m.Trigger<HelpRequestOverdue>("A request for help has waited too long", t => t.Person("Next", "who is asked next", e => e.NextId));
        m.Trigger<HelpRequestAnswered>("A request for help is answered", t => t.Person("By", "who answered", e => e.ById));
        m.Trigger<IntroductionMade>("Two people are introduced to each other", t => t.Person("By", "who introduced them", e => e.ById).Person("First", "the first", e => e.FirstId).Person("Second", "the second", e => e.SecondId));
        m.Notice("help-request", "Requests for help, and answers to yours", mail: true);
        m.Notice("introduction", "Introductions to people", mail: true, "introduction", "introduction-asked");

        m.Services(s => s
            .AddScoped<DirectoryDoor>().AddScoped<Sight>().AddScoped<Profiles>().AddScoped<BoundaryBook>()
            .AddScoped<Terms>().AddScoped<DetailsQuery>().AddScoped<Finding>().AddScoped<Matches>()
            .AddScoped<Experts>().AddScoped<Ladder>().AddScoped<HelpDesk>().AddScoped<HelpPages>().AddScoped<Introducing>());
    }
}
