using Communities;
using Kernel.Content;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Kernel.Search;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Wiki.Plugs;

/// <summary>Pages are found by whoever may read their community. One that no longer holds says so in its title.</summary>
internal sealed class WikiSearch(AppDb db, ICommunities communities, ISearchIndex index) : ISearchSource,
    IHandle<ContentPublished>, IHandle<ContentReplaced>, IHandle<ContentUnpublished>, IHandle<ContentDeleted>, IHandle<PageStandingSet>
{
    public SearchKind Kind { get; } = new("wiki", "Community page", "Community pages", "learn", 15);

    public IQueryable<Findable> All => In(db.Set<Community>().Where(c => c.State == ContentState.Published).Select(c => new CommunityView { Id = c.Id, Slug = c.Slug, Name = c.DisplayText }));

    public IQueryable<string> Ids => db.Set<WikiPage>().Select(p => p.Id);

    public IQueryable<Findable> For(Viewer viewer) => In(communities.ReadBy(viewer));

    public async Task<IReadOnlyCollection<string>> PlacesFor(Viewer viewer, CancellationToken stop) =>
        await communities.ReadBy(viewer).Select(c => c.Id).ToListAsync(stop);

    public string WordsOf(string stored) => Markdown.ToPlainText(stored, Markdown.MaxLength);

    public Task Handle(ContentPublished happened, CancellationToken stop) => Refresh(happened.ContentType, happened.ContentItemId, stop);
    public Task Handle(ContentReplaced happened, CancellationToken stop) => Refresh(happened.ContentType, happened.ContentItemId, stop);
    public Task Handle(ContentUnpublished happened, CancellationToken stop) => Refresh(happened.ContentType, happened.ContentItemId, stop);
    public Task Handle(ContentDeleted happened, CancellationToken stop) => Refresh(happened.ContentType, happened.ContentItemId, stop);
    public Task Handle(PageStandingSet happened, CancellationToken stop) => index.Refresh(Kind.Name, [happened.PageId], stop);

    Task Refresh(string contentType, string id, CancellationToken stop) =>
        contentType == nameof(WikiPage) ? index.Refresh(Kind.Name, [id], stop) : Task.CompletedTask;

    IQueryable<Findable> In(IQueryable<CommunityView> places)
    {
        // Asked of each that the words named, as for discussions: joined, it would tempt SQLite to begin with all pages.
        var open = db.Set<WikiPage>().Published().Where(p => places.Any(c => c.Id == p.CommunityId));
        return from w in db.Set<WikiPage>()
               where open.Any(o => o.Id == w.Id)
               join c in db.Set<Community>() on w.CommunityId equals c.Id
               join p in db.Set<Person>() on w.ChangedBy equals p.Id into authors from p in authors.DefaultIfEmpty()
               select new Findable
               {
                   Id = w.Id, Title = w.Standing == PageStanding.Obsolete ? w.DisplayText + " (no longer holds)" : w.DisplayText, Stored = w.Body, Utc = w.ChangedUtc,
                   AuthorId = w.ChangedBy, AuthorName = p.UserName, AuthorDisplayName = p.DisplayName, AuthorPhoto = p.Photo,
                   PlaceId = c.Id, Place = c.DisplayText, Path = PathOf(c.Slug, w.Id),
               };
    }

    static string PathOf(string slug, string id) => WikiPage.PathOf(new CommunityView { Slug = slug }.Path, id);
}
