using Ideas.Board;
using Ideas.Pieces;
using Ideas.Plugs;
using Ideas.Posts;
using Ideas.Rules;
using Ideas.Shared;
using Kernel.Modules;
using Kernel.People;
using Microsoft.Extensions.DependencyInjection;

namespace Ideas;

public sealed class IdeasModule : Module
{
    public const string Raise = "ideas.raise";
    public const string Tend = "ideas.tend";

    public override string Summary => "What could be better, from raising it to a decision with its reason, and what was done.";
    public override string[] Requires => ["Communities"];

    public override void Setup(ModuleBuilder m)
    {
        m.PermissionWithin(Raise, "Raise ideas, and say “same here”", Role.Member, Role.Facilitator);
        m.PermissionWithin(Tend, "Answer ideas, find people who carry them, merge them, tell what was done", Role.Facilitator);

        m.ContentType<Idea>("Idea", t => t.Description = "What could be better: raised by members, decided by the sponsor, with the reason for all to read.");
        m.Zone<IdeasTab>("community.tabs", "Pieces/_Tab", order: 30);
        m.Zone<MyDecisions>("home.member", "Pieces/_MyDecisions", order: 4);

        m.Add<IdeaPosts>();
        m.Add<IdeaSearch>();
        m.Add<IdeaFeed>();
        m.Add<IdeasFromTalk>();
        m.Add<IdeasMove>();
        m.Add<IdeasStep>();
        m.Add<IdeaNotices>();
        m.Add<IdeaNews>();
        m.Notice("idea", "Answers to your ideas, and to those that you support", mail: true);
        m.Add<TalkBegins>();
        m.Job<BackAgain>("0 15 6 * * ?");

        m.Trigger<IdeaRaised>("An idea is raised", t => t.Person("Person", "who raised it", e => e.PersonId).Community(e => e.CommunityId).Item("Idea", "the idea", e => e.IdeaId));
        m.Trigger<AcknowledgementLate>("An idea has waited two working days for an answer", t => t.Community(e => e.CommunityId).Item("Idea", "the idea", e => e.IdeaId));
        m.Trigger<IdeaAcknowledged>("Somebody answers an idea", t => t.Person("By", "who answered", e => e.ById).Community(e => e.CommunityId).Item("Idea", "the idea", e => e.IdeaId));
        m.Trigger<DecisionNear>("The decision about an idea is due in three days, or now", t => t.Community(e => e.CommunityId).Item("Idea", "the idea", e => e.IdeaId).Number("Days", "in how many days", e => e.Days));
        m.Trigger<IdeaDecided>("An idea is decided", t => t.Person("By", "who decided", e => e.ById).Community(e => e.CommunityId).Item("Idea", "the idea", e => e.IdeaId).Text("Decision", "the decision", e => e.Decision));
        m.Trigger<IdeaShared>("It is told what was done with an idea", t => t.Community(e => e.CommunityId).Item("Idea", "the idea", e => e.IdeaId));
        m.Add<Clocks>();
        m.Add<Undecided>();
        m.Add<Unacknowledged>();
        m.Add<Sponsors>();

        m.Services(s => s.AddScoped<IdeaLookup>().AddScoped<IdeaRows>().AddScoped<IdeaReader>().AddScoped<Raising>());
    }
}
