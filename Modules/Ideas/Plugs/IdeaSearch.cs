using Communities;
using Kernel.Content;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Kernel.Search;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Plugs;

/// <summary>Ideas are found by whoever may read their community. Whoever stays unnamed is not found by them: their name is nowhere in the idea.</summary>
internal sealed class IdeaSearch(AppDb db, ICommunities communities, ISearchIndex index) : ISearchSource,
    IHandle<ContentPublished>, IHandle<ContentReplaced>, IHandle<ContentUnpublished>, IHandle<ContentDeleted>
{
    public SearchKind Kind { get; } = new("idea", "Idea", "Ideas", "spark", 35);

    public IQueryable<Findable> All => In(db.Set<Community>().Where(c => c.State == ContentState.Published).Select(c => new CommunityView { Id = c.Id, Slug = c.Slug, Name = c.DisplayText }));

    public IQueryable<string> Ids => db.Set<Idea>().Select(i => i.Id);

    public IQueryable<Findable> For(Viewer viewer) => In(communities.ReadBy(viewer));

    public async Task<IReadOnlyCollection<string>> PlacesFor(Viewer viewer, CancellationToken stop) => await communities.ReadBy(viewer).Select(c => c.Id).ToListAsync(stop);

    public string WordsOf(string stored) => Kernel.Text.Markdown.ToPlainText(stored, stored.Length);

    public Task Handle(ContentPublished happened, CancellationToken stop) => Refresh(happened.ContentType, happened.ContentItemId, stop);
    public Task Handle(ContentReplaced happened, CancellationToken stop) => Refresh(happened.ContentType, happened.ContentItemId, stop);
    public Task Handle(ContentUnpublished happened, CancellationToken stop) => Refresh(happened.ContentType, happened.ContentItemId, stop);
    public Task Handle(ContentDeleted happened, CancellationToken stop) => Refresh(happened.ContentType, happened.ContentItemId, stop);

    Task Refresh(string contentType, string id, CancellationToken stop) => contentType == nameof(Idea) ? index.Refresh(Kind.Name, [id], stop) : Task.CompletedTask;

    IQueryable<Findable> In(IQueryable<CommunityView> places) =>
        from i in db.Set<Idea>().Published()
        where places.Any(c => c.Id == i.CommunityId)
        join c in db.Set<Community>() on i.CommunityId equals c.Id
        join p in db.Set<Person>() on i.OwnerId equals p.Id into authors from p in authors.DefaultIfEmpty()
        select new Findable
        {
            Id = i.Id, Title = i.DisplayText, Stored = i.Body, Utc = i.CreatedUtc, AuthorId = i.OwnerId, AuthorName = p.UserName, AuthorDisplayName = p.DisplayName, AuthorPhoto = p.Photo,
            PlaceId = c.Id, Place = c.DisplayText, Path = PathOf(c.Slug, i.Id),
        };

    static string PathOf(string slug, string id) => Idea.PathOf(new CommunityView { Slug = slug }.Path, id);
}
