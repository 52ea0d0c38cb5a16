using Communities;
using Kernel.Content;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Kernel.Search;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Plugs;

/// <summary>Published case studies are found by whoever may read their community.</summary>
internal sealed class CaseSearch(AppDb db, ICommunities communities, ISearchIndex index) : ISearchSource,
    IHandle<ContentPublished>, IHandle<ContentReplaced>, IHandle<ContentUnpublished>, IHandle<ContentDeleted>, IHandle<CaseStudyRetired>
{
    public SearchKind Kind { get; } = new("case-study", "Case study", "Case studies", "case", 15);

    public IQueryable<Findable> All => In(db.Set<Community>().Where(c => c.State == ContentState.Published).Select(c => new CommunityView { Id = c.Id, Slug = c.Slug, Name = c.DisplayText }));

    public IQueryable<string> Ids => db.Set<CaseStudy>().Select(c => c.Id);

    public IQueryable<Findable> For(Viewer viewer) => In(communities.ReadBy(viewer));

    public async Task<IReadOnlyCollection<string>> PlacesFor(Viewer viewer, CancellationToken stop) => await communities.ReadBy(viewer).Select(c => c.Id).ToListAsync(stop);

    public string WordsOf(string stored) => CaseText.Words(stored);

    public Task Handle(ContentPublished happened, CancellationToken stop) => Refresh(happened.ContentType, happened.ContentItemId, stop);
    public Task Handle(ContentReplaced happened, CancellationToken stop) => Refresh(happened.ContentType, happened.ContentItemId, stop);
    public Task Handle(ContentUnpublished happened, CancellationToken stop) => Refresh(happened.ContentType, happened.ContentItemId, stop);
    public Task Handle(ContentDeleted happened, CancellationToken stop) => Refresh(happened.ContentType, happened.ContentItemId, stop);
    public Task Handle(CaseStudyRetired happened, CancellationToken stop) => index.Refresh(Kind.Name, [happened.CaseId], stop);

    Task Refresh(string contentType, string id, CancellationToken stop) => contentType == nameof(CaseStudy) ? index.Refresh(Kind.Name, [id], stop) : Task.CompletedTask;

    IQueryable<Findable> In(IQueryable<CommunityView> places) =>
        from s in db.Set<CaseStudy>().Current()
        where places.Any(c => c.Id == s.CommunityId)
        join c in db.Set<Community>() on s.CommunityId equals c.Id
        join p in db.Set<Person>() on s.OwnerId equals p.Id into authors from p in authors.DefaultIfEmpty()
        select new Findable
        {
            Id = s.Id, Title = s.DisplayText, Stored = s.Answers, Utc = s.CreatedUtc, AuthorId = s.OwnerId, AuthorName = p.UserName, AuthorDisplayName = p.DisplayName, AuthorPhoto = p.Photo,
            PlaceId = c.Id, Place = c.DisplayText, Path = PathOf(c.Slug, s.Id),
        };

    static string PathOf(string slug, string id) => CaseStudy.PathOf(new CommunityView { Slug = slug }.Path, id);
}
