using CaseStudies;
using Communities;
using Kernel.Content;
using Kernel.Data;
using Kernel.Events;
using Kernel.Work;
using Sharing.Outward;

namespace Sharing.Plugs;

/// <summary>
/// What is taken away, retired or closed to more people at home does not stay in a hub. Few things are shared, so whatever
/// happens to a case study or a community has all of them looked at; and once a day nothing need have happened.
/// </summary>
internal sealed class StayingAway(AppDb db, Sendings sendings) :
    IHandle<ContentPublished>, IHandle<ContentReplaced>, IHandle<ContentUnpublished>, IHandle<ContentDeleted>, IHandle<CaseStudyRetired>, IHandle<CommunityMoved>, IHandle<CommunityMerged>, IHandle<CommunityGraduated>, IJob
{
    static readonly string[] Types = ["CaseStudy", nameof(Community)];

    public Task Handle(ContentPublished happened, CancellationToken stop) => Look(happened.ContentType, stop);
    public Task Handle(ContentReplaced happened, CancellationToken stop) => Look(happened.ContentType, stop);
    public Task Handle(ContentUnpublished happened, CancellationToken stop) => Look(happened.ContentType, stop);
    public Task Handle(ContentDeleted happened, CancellationToken stop) => Look(happened.ContentType, stop);
    public Task Handle(CaseStudyRetired happened, CancellationToken stop) => Run(stop);
    public Task Handle(CommunityMoved happened, CancellationToken stop) => Run(stop);
    public Task Handle(CommunityMerged happened, CancellationToken stop) => Run(stop);
    public Task Handle(CommunityGraduated happened, CancellationToken stop) => Run(stop);

    public async Task Run(CancellationToken stop)
    {
        await sendings.Look(stop);
        await db.SaveChangesAsync(stop);
    }

    Task Look(string contentType, CancellationToken stop) => Types.Contains(contentType) ? Run(stop) : Task.CompletedTask;
}
