using CaseStudies.Articles;
using CaseStudies.Attachments;
using CaseStudies.Blocks;
using CaseStudies.Group;
using CaseStudies.Lineage;
using CaseStudies.Pieces;
using CaseStudies.Plugs;
using CaseStudies.Posts;
using CaseStudies.Rules;
using CaseStudies.Shared;
using Kernel.Modules;
using Kernel.People;
using Microsoft.Extensions.DependencyInjection;

namespace CaseStudies;

public sealed class CaseStudiesModule : Module
{
    public const string Write = "case-studies.write";
    public const string Review = "case-studies.review";
    public const string Manage = "case-studies.manage";

    /// <summary>As formats name it.</summary>
    public const string Subject = "case-study";

    public override string Summary => "Structured accounts of practice: written by a template, reviewed by colleagues, and used elsewhere.";
    public override string[] Requires => ["Communities", "Activities"];

    public override void Setup(ModuleBuilder m)
    {
        m.PermissionWithin(Write, "Write case studies, and say what one’s team did with others’", Role.Member, Role.Facilitator);
        m.PermissionWithin(Review, "Review case studies", Role.Member, Role.Facilitator);
        m.PermissionWithin(Manage, "Find reviewers for case studies, accept them, ask whether they still hold", Role.Facilitator);

        m.ContentType<CaseStudy>("Case study", t => t.Description = "A structured account of practice that colleagues review.");
        m.Zone<CasesTab>("community.tabs", "Pieces/_Tab", order: 20);
        m.Zone<CaseCard>("conversation.head", "Pieces/_CaseCard");
        m.Zone<CreditsPiece>("person.profile", "Pieces/_Credits", order: 40);

        m.Add<CaseSubject>();
        m.Add<CasesContributed>();
        m.Add<CasesFromTalk>();
        m.Add<Arrivals>();
        m.Add<ReviewsEnd>();
        m.Add<TalkBegins>();
        m.Add<DraftsArePrivate>();
        m.Add<CasePosts>();
        m.Add<CaseNews>();
        m.Add<CaseFeed>();
        m.Add<NewCases>();
        m.Add<CasesToReview>();
        m.Add<CaseNotices>();
        m.Notice("case-study", "Who uses your case studies, and whether they still hold", mail: true);
        m.Add<AttachedEvidence>();
        m.Add<CaseChapters>();
        m.Add<CaseSearch>();
        m.Add<CaseBlock>();
        m.Add<CasesMove>();
        m.Add<AdoptionsStep>();
        m.Add<TalksStep>();
        m.Trigger<CaseStudySubmitted>("A case study is submitted", t => t.Community(e => e.CommunityId).Item("CaseStudy", "the case study", e => e.CaseId));
        m.Trigger<CaseStudyPublished>("A case study is published", t => t.Community(e => e.CommunityId).Item("CaseStudy", "the case study", e => e.CaseId));
        m.Trigger<CaseStudyReviewDue>("A case study should be looked at again", t => t.Community(e => e.CommunityId).Item("CaseStudy", "the case study", e => e.CaseId));
        m.Trigger<AdoptionRecorded>("A team says what it did with a case study", t => t.Person("Person", "who answered", e => e.PersonId).Item("CaseStudy", "the case study", e => e.CaseId));
        m.Add<NobodyAdopted>();
        m.Add<PastCases>();
        m.Job<FallsDue>("0 35 4 * * ?");

        m.Services(s => s.AddScoped<CaseLookup>().AddScoped<CaseRows>().AddScoped<ArticleReader>().AddScoped<CaseWriting>().AddScoped<GroupTalk>().AddScoped<CaseExport>().AddScoped<HeldCases>().AddScoped<CaseNewsRead>()
            .AddScoped<ICaseStudies, CaseReading>());
    }
}
