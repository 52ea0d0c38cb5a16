using Communities;
using Kernel.Content;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Kernel.Search;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Plugs;

/// <summary>Discussions are found by whoever may read their community.</summary>
internal sealed class DiscussionSearch(AppDb db, ICommunities communities, ISearchIndex index) : ISearchSource,
    IHandle<ContentPublished>, IHandle<ContentReplaced>, IHandle<ContentUnpublished>, IHandle<ContentDeleted>
{
    public SearchKind Kind { get; } = new("discussion", "Discussion", "Discussions", "talk", 10);

    public IQueryable<Findable> All => In(EveryCommunity(db));

    public IQueryable<string> Ids => db.Set<Discussion>().Select(d => d.Id);

    public IQueryable<Findable> For(Viewer viewer) => In(communities.ReadBy(viewer));

    public async Task<IReadOnlyCollection<string>> PlacesFor(Viewer viewer, CancellationToken stop) =>
        await communities.ReadBy(viewer).Select(c => c.Id).ToListAsync(stop);

    public string WordsOf(string stored) => Markdown.ToPlainText(stored, Markdown.MaxLength);

    public Task Handle(ContentPublished happened, CancellationToken stop) => Refresh(happened.ContentType, happened.ContentItemId, stop);
    public Task Handle(ContentReplaced happened, CancellationToken stop) => Refresh(happened.ContentType, happened.ContentItemId, stop);
    public Task Handle(ContentUnpublished happened, CancellationToken stop) => Refresh(happened.ContentType, happened.ContentItemId, stop);
    public Task Handle(ContentDeleted happened, CancellationToken stop) => Refresh(happened.ContentType, happened.ContentItemId, stop);

    Task Refresh(string contentType, string id, CancellationToken stop) =>
        contentType == nameof(Discussion) ? index.Refresh(Kind.Name, [id], stop) : Task.CompletedTask;

    IQueryable<Findable> In(IQueryable<CommunityView> places)
    {
        var open = Open(db, places);
        return from d in db.Set<Discussion>()
               where open.Any(o => o.Id == d.Id)
               join c in db.Set<Community>() on d.CommunityId equals c.Id
               join p in db.Set<Person>() on d.StartedBy equals p.Id into starters from p in starters.DefaultIfEmpty()
               select new Findable
               {
                   Id = d.Id, Title = d.DisplayText, Stored = d.Body, Utc = d.CreatedUtc,
                   AuthorId = d.StartedBy == SealedNames.Unnamed.Id ? "" : d.StartedBy, AuthorName = p.UserName, AuthorDisplayName = p.DisplayName, AuthorPhoto = p.Photo,
                   PlaceId = c.Id, Place = c.DisplayText, Path = PathOf(c.Slug, d.Id),
               };
    }

    static string PathOf(string slug, string id) => Discussion.PathOf(new CommunityView { Slug = slug }.Path, id);

    /// <summary>
    /// Whether a thing may be found is asked of each that the words named. As a condition on the joined tables it would
    /// tempt SQLite, which knows no numbers, to begin with all that is published.
    /// </summary>
    internal static IQueryable<Discussion> Open(AppDb db, IQueryable<CommunityView> places) =>
        db.Set<Discussion>().Published().Where(d => places.Any(c => c.Id == d.CommunityId));

    internal static IQueryable<CommunityView> EveryCommunity(AppDb db) =>
        db.Set<Community>().Where(c => c.State == ContentState.Published).Select(c => new CommunityView { Id = c.Id, Slug = c.Slug, Name = c.DisplayText });
}
