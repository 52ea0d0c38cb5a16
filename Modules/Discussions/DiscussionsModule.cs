using Discussions.Attachments;
using Discussions.Blocks;
using Discussions.Board;
using Discussions.FirstReplies;
using Discussions.Hidden;
using Discussions.Live;
using Discussions.Moves;
using Discussions.Pieces;
using Discussions.Plugs;
using Discussions.Polls;
using Discussions.Prompts;
using Discussions.Reactions;
using Discussions.Replies;
using Discussions.Rules;
using Discussions.Scheduled;
using Discussions.SealedNames;
using Discussions.Seeding;
using Discussions.Shared;
using Discussions.Similar;
using Discussions.Stages;
using Discussions.Threads;
using Kernel.Modules;
using Kernel.People;
using Microsoft.Extensions.DependencyInjection;

namespace Discussions;

public sealed class DiscussionsModule : Module
{
    public const string Start = "discussions.start";
    public const string Reply = "discussions.reply";
    public const string AskUnnamed = "discussions.ask-unnamed";
    public const string Moderate = "discussions.moderate";

    public override string Summary => "Questions, conversations and replies inside a community.";
    public override string[] Requires => ["Communities"];

    public override void Setup(ModuleBuilder m)
    {
        m.PermissionWithin(Start, "Start discussions", Role.Member, Role.Facilitator);
        m.PermissionWithin(Reply, "Reply to discussions", Role.Member, Role.Facilitator);
        m.PermissionWithin(AskUnnamed, "Ask without showing one’s name", Role.Member, Role.Facilitator);
        m.PermissionWithin(Moderate, "Announce, pin, close, move, split and merge discussions", Role.Facilitator);

        m.ContentType<Discussion>("Discussion", t => t.Description = "A question, a conversation, a call for help or a story, and the replies to it.");
        m.Zone("my.menu", "Pieces/_MyMenu");
        m.Zone<WaitingHere>("community.facilitate", "FirstReplies/_WaitingHere", order: 10);
        m.Zone("facilitate.tabs", "Stages/_Tab", order: 5);
        m.Zone<StageSide>("conversation.side", "Stages/_Side", order: 5);
        m.Zone("community.actions", "Pieces/_Start");
        m.Zone<DiscussionsTab>("community.tabs", "Pieces/_Tab", order: 10);
        m.Zone<CommunityTalk>("community.home", "Pieces/_CommunityTalk", order: 10);
        m.Zone<MyTalk>("home.member", "Pieces/_MyTalk", order: 10);
        m.Zone<OpenTalk>("home.visitor", "Pieces/_OpenTalk", order: 40);

        m.Add<AskFirst>();
        m.Add<StartNotices>();
        m.Add<SealNotices>();
        m.Add<MoveNotices>();
        m.Add<ReplyNotices>();
        m.Add<ReactionNotices>();
        m.Notice("discussion", "Replies in discussions that you follow", mail: true);
        m.Notice("discussion-started", "New discussions in communities that you facilitate", mail: true);
        m.Notice("reaction", "What was felt about what you wrote, and people in the same place", mail: false, "reaction", "same-here");
        m.Notice("moved", "What you said stands somewhere else", mail: false);
        m.Notice("seal", "Names that were kept, when somebody wants to know them", mail: true);
        m.Notice("answer", "Answers to what you asked, and your replies that answer", mail: true);
        m.Notice("scheduled", "What became of discussions that you planned to post", mail: true);
        m.Notice("bookmark", "Reminders of what you keep", mail: true);
        m.Add<DiscussionSubject>();
        m.Add<RepliesByMail>();
        m.Add<TalkFromElsewhere>();
        m.Add<RepliesToYou>();
        m.Add<QuestionsForYou>();
        m.Add<PopularTalk>();
        m.Add<Arrivals>();
        m.Add<TalkMoves>();
        m.Add<DiscussionSearch>();
        m.Add<ReplySearch>();
        m.Add<DiscussionPosts>();
        m.Add<RepliesStep>();
        m.Add<MarksStep>();
        m.Add<StagesStep>();
        m.Add<SeedCommand>();
        m.Add<DiscussionFeed>();
        m.Add<AttachedPosts>();
        m.Add<PostLinks>();
        m.Add<TalkToConvert>();
        m.Add<TalkChapters>();
        m.Add<TalkAbout>();
        m.Add<TalkContributed>();
        m.Add<ScheduledFiles>();
        m.Add<PostsLater>();
        m.Add<DiscussBlock>();
        m.Add<TalkCounts>();

        Automate(m);
        m.Job<Reminders>("0 10 * * * ?");

        m.Services(s => s.AddSingleton<ThreadLookup>().AddSingleton<LiveThreads>().AddScoped<ReplyPlaces>().AddScoped<ThreadQuery>().AddScoped<ReactionQuery>().AddScoped<Posting>().AddScoped<Saying>().AddScoped<Starting>().AddScoped<Scheduling>().AddScoped<HeldBack>().AddScoped<DraftBox>().AddScoped<CommunityTags>().AddScoped<RowQuery>().AddScoped<Following>().AddScoped<ReadMarks>().AddScoped<Askers>().AddScoped<Waits>().AddScoped<Moving>().AddScoped<PollQuery>().AddScoped<PromptQuery>().AddScoped<SimilarQuery>().AddScoped<StageQuery>());
    }

    // What nudges and workflows may begin with, ask, and reach. Who asked without their name is nobody here.
    static void Automate(ModuleBuilder m)
    {
        m.Trigger<DiscussionStarted>("A discussion is started", t => t.Person("StartedBy", "who started it", e => Named(e.StartedBy)).Community(e => e.CommunityId).Item("Discussion", "the discussion", e => e.DiscussionId));
        m.Trigger<ReplyPosted>("Somebody replies", t => t.Person("Author", "who replied", e => Named(e.AuthorId)).Community(e => e.CommunityId).Item("Discussion", "the discussion", e => e.DiscussionId).Number("Number", "the reply’s number", e => e.Number));
        m.Trigger<FirstReplyCame>("The first reply comes to a discussion", t => t.Person("StartedBy", "who had started it", e => Named(e.StartedBy)).Person("Author", "who replied", e => Named(e.AuthorId)).Community(e => e.CommunityId).Item("Discussion", "the discussion", e => e.DiscussionId));
        m.Trigger<AnswerMarked>("A question is marked as answered", t => t.Person("MarkedBy", "who marked the answer", e => Named(e.MarkedBy)).Person("Author", "whose reply it is", e => Named(e.AuthorId)).Community(e => e.CommunityId).Item("Discussion", "the discussion", e => e.DiscussionId));
        m.Trigger<ReactionGiven>("Somebody reacts to a post", t => t.Person("Person", "who reacted", e => e.PersonId).Person("Author", "whose post it is", e => Named(e.AuthorId)).Community(e => e.CommunityId).Item("Discussion", "the discussion", e => e.DiscussionId).Text("Kind", "the reaction", e => e.Kind));
        m.Trigger<SameHereThresholdReached>("Three people share something", t => t.Community(e => e.CommunityId).Item("Discussion", "the discussion", e => e.DiscussionId).Number("People", "how many", e => e.People));
        m.Trigger<MemberFollowed>("Somebody follows a discussion", t => t.Person("Person", "who follows", e => e.PersonId).Item("Discussion", "the discussion", e => e.DiscussionId));
        m.Trigger<DiscussionClosed>("A discussion is closed", t => t.Person("ClosedBy", "who closed it", e => e.ClosedBy).Community(e => e.CommunityId).Item("Discussion", "the discussion", e => e.DiscussionId).Text("Reason", "the reason", e => e.Reason));
        m.Trigger<DiscussionStaged>("A conversation comes to another stage", t => t.Person("SetBy", "who said so", e => e.SetBy).Community(e => e.CommunityId).Item("Discussion", "the discussion", e => e.DiscussionId).Text("To", "the new stage", e => e.To.ToString()));

        m.Add<WhoMayKnow>();
        m.Add<WhoAsked>();
        m.Add<SamePlace>();
        m.Add<WhoTalkedMost>();
        m.Add<StillUnanswered>();
        m.Add<SilentSince>();
        m.Add<FirstDiscussion>();
        m.Add<NoLightAct>();
        m.Add<HasRead>();
        m.Add<QuietFor>();
        m.Add<WorthKeeping>();
        m.Add<HardToAnswer>();
        m.Add<SomebodyWaits>();
        m.Add<PastDiscussions>();
        m.Add<ReplyAct>();
        m.Add<SameHereCounts>();
    }

    static string Named(string personId) => personId == Unnamed.Id ? "" : personId;
}
