using Activities.Blocks;
using Activities.Formats;
using Activities.Pieces;
using Activities.Plugs;
using Activities.Posts;
using Activities.Rules;
using Activities.Running;
using Activities.Stage;
using Kernel.Modules;
using Kernel.People;
using Microsoft.Extensions.DependencyInjection;

namespace Activities;

public sealed class ActivitiesModule : Module
{
    public const string Start = "activities.start";
    public const string TakePart = "activities.take-part";
    public const string Manage = "activities.manage";
    public const string Formats = "activities.formats";

    public override string Summary => "Things that people do together in phases: who acts, until when, and what must be done before it goes on. Formats are files that editors copy and change.";
    public override string[] Requires => ["Communities"];

    public override void Setup(ModuleBuilder m)
    {
        m.PermissionWithin(Start, "Begin an activity, such as an after-action review", Role.Member, Role.Facilitator);
        m.PermissionWithin(TakePart, "Take part in activities", Role.Member, Role.Facilitator);
        m.PermissionWithin(Manage, "Move activities on, give more time, find people for them", Role.Facilitator);
        m.Permission(Formats, "Copy, change and switch the formats of activities", Role.Administrator, Role.Editor);

        m.Admin("Formats", "/admin/formats", needs: Formats, group: "Content", order: 60, icon: "workflow");
        m.Zone<ActivitiesTab>("community.tabs", "Pieces/_Tab", order: 35);
        m.Zone<MyTasks>("home.member", "Pieces/_MyTasks", order: 5);
        m.Zone<BeginHere>("community.facilitate", "Pieces/_Begin", order: 40);
        m.Zone("my.menu", "Pieces/_MyMenu");

        m.Add<PractiseBlock>();
        m.Add<PracticeCounts>();
        m.Add<TaskNotices>();
        m.Add<TaskNews>();
        m.Add<QuestionPosts>();
        m.Add<AnswerPosts>();
        m.Add<SheetPosts>();
        m.Notice("activity", "What waits for you in reviews and other activities", mail: true);
        m.Add<Timers>();
        m.Add<ActivitiesMove>();
        m.Add<LeaversStepBack>();
        m.Add<FormatsStep>();
        m.Add<ActivitiesStep>();
        m.Add<SheetsContributed>();
        m.Add<StartActivity>();
        m.Add<MoveActivity>();
        m.Trigger<ActivityBegun>("An activity begins", t => t.Person("StartedBy", "who began it", e => e.StartedBy).Community(e => e.CommunityId).Item("Activity", "the activity", e => e.ActivityId).Text("Format", "its format", e => e.FormatKey));
        m.Trigger<ActivityPhaseChanged>("An activity comes to another phase", t => t.Person("By", "who moved it", e => e.ById).Community(e => e.CommunityId).Item("Activity", "the activity", e => e.ActivityId).Text("To", "the new phase", e => e.To));
        m.Trigger<ReviewRequested>("Somebody is asked for a review", t => t.Person("Person", "who is asked", e => e.PersonId).Community(e => e.CommunityId).Item("Activity", "the review", e => e.ActivityId).Text("Role", "as what", e => e.Role));
        m.Trigger<ReviewSubmitted>("Somebody hands in a review", t => t.Person("Person", "who reviewed", e => e.PersonId).Community(e => e.CommunityId).Item("Activity", "the review", e => e.ActivityId));
        m.Trigger<QuestionAsked>("Somebody asks a question in an activity", t => t.Person("By", "who asked", e => e.ById).Community(e => e.CommunityId).Item("Activity", "the activity", e => e.ActivityId));
        m.Trigger<PhaseEnding>("A phase of an activity ends in two days", t => t.Person("StartedBy", "who began it", e => e.StartedBy).Community(e => e.CommunityId).Item("Activity", "the activity", e => e.ActivityId).Text("Format", "its format", e => e.FormatKey).Text("Phase", "the phase", e => e.Phase));
        m.Add<ActivityNames>();
        m.Add<IsAwaited>();
        m.Add<CollectsQuestions>();
        m.Add<PastRequests>();
        m.Add<TimeIsShort>();
        m.Job<Deadlines>("0 25 * * * ?");

        m.Services(s => s.AddScoped<IActivities, ActivityBook>().AddScoped<FormatShelf>().AddScoped<Conductor>().AddScoped<Subjects>().AddScoped<Seats>().AddScoped<Candidates>().AddScoped<StageReader>().AddScoped<TaskList>().AddScoped<HeldWords>().AddScoped<TaskNewsRead>());
    }
}
