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

    IQueryable<Findable> In(IQueryable<CommunityView> places) =>
        from d in db.Set<Discussion>().Published()
        join c in places on d.CommunityId equals c.Id
        join p in db.Set<Person>() on d.StartedBy equals p.Id into starters from p in starters.DefaultIfEmpty()
        select new Findable
        {
            Id = d.Id, Title = d.DisplayText, Stored = d.Body, Utc = d.CreatedUtc,
            AuthorId = d.StartedBy, AuthorName = p.UserName, AuthorDisplayName = p.DisplayName, AuthorPhoto = p.Photo,
            PlaceId = c.Id, Place = c.Name, Path = PathOf(c.Slug, d.Id),
        };

    static string PathOf(string slug, string id) => Discussion.PathOf(new CommunityView { Slug = slug }.Path, id);

    internal static IQueryable<CommunityView> EveryCommunity(AppDb db) =>
        db.Set<Community>().Where(c => c.State == ContentState.Published).Select(c => new CommunityView { Id = c.Id, Slug = c.Slug, Name = c.DisplayText });
}
