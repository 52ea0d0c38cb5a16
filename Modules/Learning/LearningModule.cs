using Kernel.Modules;
using Kernel.People;
using Learning.Blocks;
using Learning.Certificates;
using Learning.Doing;
using Learning.Effect;
using Learning.Enrolments;
using Learning.Exchange;
using Learning.Languages;
using Learning.Handing;
using Learning.Pages;
using Learning.Paths;
using Learning.People;
using Learning.Pieces;
using Learning.Plugs;
using Learning.Record;
using Microsoft.Extensions.DependencyInjection;

namespace Learning;

public sealed class LearningModule : Module
{
    public const string Build = "learning.build";
    public const string Take = "learning.take";
    public const string Embed = "learning.embed";

    public override string Summary => "Guided pages that facilitators build from blocks, and what each person has done of them.";
    public override string[] Requires => ["Communities"];

    public override void Setup(ModuleBuilder m)
    {
        m.PermissionWithin(Build, "Build guided pages, and see how far people are", Role.Facilitator);
        m.PermissionWithin(Take, "Do guided pages", Role.Member, Role.Facilitator);

        m.Permission(Embed, "Say from which other sites guided pages may show something", Role.Administrator);

        m.Admin("From other sites", "/admin/embeds", needs: Embed, group: "Site", order: 75, icon: "globe");
        m.ContentType<LearningPage>("Guided page", t => t.Description = "A page of blocks that people of a community go through.");
        m.ContentType<LearningPath>("Learning path", t => t.Description = "Guided pages in an order, each opening when its time has come.");
        m.Zone<LearningTab>("community.tabs", "Pieces/_Tab", order: 25);

        m.Zone<LearnedForRole>("facilitator.role", "Pieces/_LearnedForRole", order: 10);
        m.Zone("account.overview", "Pieces/_Account", order: 58);

        m.Add<TextBlock>();
        m.Add<PictureBlock>();
        m.Add<SlidesBlock>();
        m.Add<EmbedBlock>();
        m.Add<ColumnsBlock>();
        m.Add<SparkBlock>();
        m.Add<ChecklistBlock>();
        m.Add<ReflectBlock>();
        m.Add<SelfCheckBlock>();
        m.Add<QuestionBlock>();
        m.Add<PollBlock>();
        m.Add<ReadingBlock>();
        m.Add<VideoBlock>();
        m.Add<AudioBlock>();
        m.Add<AlternativesBlock>();

        m.Add<UploadBlock>();
        m.Add<PeerFeedbackBlock>();
        m.Add<ProgressBlock>();
        m.Add<GateBlock>();

        m.Add<StepBlock>();
        m.Add<CertificateBlock>();

        m.Add<PagesAreBuilt>();
        m.Add<PathsAreBuilt>();
        m.Add<FactsCount>();
        m.Add<PathsFollow>();
        m.Notice("enrolled", "Being enrolled in a learning path", mail: true);
        m.Add<HandedFiles>();
        m.Add<FeedbackCounts>();
        m.Notice("feedback", "Feedback on what you handed in", mail: true);
        m.Add<LearningSearch>();
        m.Add<LearningMove>();
        m.Add<GuidedPagesFromTalk>();
        m.Trigger<PageStarted>("Somebody begins a guided page", t => t.Person("Person", "who begins", e => e.PersonId).Community(e => e.CommunityId).Item("Page", "the page", e => e.PageId));
        m.Trigger<PageCompleted>("Somebody completes a guided page", t => t.Person("Person", "who completed it", e => e.PersonId).Community(e => e.CommunityId).Item("Page", "the page", e => e.PageId));
        m.Trigger<PageStalled>("Somebody stops halfway through a guided page for seven days", t => t.Person("Person", "who stopped", e => e.PersonId).Community(e => e.CommunityId).Item("Page", "the page", e => e.PageId));
        m.Trigger<MemberInvited>("Somebody is invited to a guided page", t => t.Person("Person", "who is invited", e => e.PersonId).Community(e => e.CommunityId).Item("Page", "the page", e => e.PageId));
        m.Add<Inviting>();
        m.Add<PageUnopened>();
        m.Trigger<PathEnrolled>("Somebody is enrolled in a path", t => t.Person("Person", "who is enrolled", e => e.PersonId).Community(e => e.CommunityId).Item("Path", "the path", e => e.PathId));
        m.Trigger<PathCompleted>("Somebody completes a path", t => t.Person("Person", "who completed it", e => e.PersonId).Community(e => e.CommunityId).Item("Path", "the path", e => e.PathId));
        m.Job<Stalls>("0 25 5 * * ?");

        m.Services(s => s.AddSingleton<PageLookup>().AddScoped<Ledger>().AddScoped<Gates>().AddScoped<PageReader>().AddScoped<PathReader>().AddScoped<Finishing>().AddScoped<Awards>().AddScoped<LanguageSets>().AddScoped<RecordReader>().AddScoped<Effects>().AddScoped<PeopleCounts>().AddScoped<Enrolling>()
            .AddScoped<PathPackage>().AddScoped<BroughtMedia>().AddScoped<FromMarkdown>().AddScoped<FromPackage>().AddScoped<Importing>());
    }
}
