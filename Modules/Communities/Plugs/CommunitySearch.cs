using Kernel.Content;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Kernel.Search;
using Microsoft.EntityFrameworkCore;

namespace Communities.Plugs;

/// <summary>Communities are found by whoever may know of them, by what the list of communities says: name and purpose.</summary>
internal sealed class CommunitySearch(AppDb db, ICommunities communities, ISearchIndex index) : ISearchSource,
    IHandle<ContentPublished>, IHandle<ContentReplaced>, IHandle<ContentUnpublished>, IHandle<ContentDeleted>
{
    public SearchKind Kind { get; } = new("community", "Community", "Communities", "people", 30, IsPlace: true);

    public IQueryable<Findable> All => Among(db.Set<Community>().Where(c => c.State == ContentState.Published).Select(c => new CommunityView { Id = c.Id }));

    public IQueryable<Findable> For(Viewer viewer) => Among(communities.SeenBy(viewer));

    public async Task<IReadOnlyCollection<string>> PlacesFor(Viewer viewer, CancellationToken stop) =>
        await communities.SeenBy(viewer).Select(c => c.Id).ToListAsync(stop);

    public Task Handle(ContentPublished happened, CancellationToken stop) => Refresh(happened.ContentType, happened.ContentItemId, stop);
    public Task Handle(ContentReplaced happened, CancellationToken stop) => Refresh(happened.ContentType, happened.ContentItemId, stop);
    public Task Handle(ContentUnpublished happened, CancellationToken stop) => Refresh(happened.ContentType, happened.ContentItemId, stop);
    public Task Handle(ContentDeleted happened, CancellationToken stop) => Refresh(happened.ContentType, happened.ContentItemId, stop);

    Task Refresh(string contentType, string id, CancellationToken stop) =>
        contentType == nameof(Community) ? index.Refresh(Kind.Name, [id], stop) : Task.CompletedTask;

    IQueryable<Findable> Among(IQueryable<CommunityView> known) =>
        from c in db.Set<Community>()
        where known.Any(k => k.Id == c.Id)
        select new Findable { Id = c.Id, Title = c.DisplayText, Stored = c.Purpose, Utc = c.CreatedUtc, PlaceId = c.Id, Path = PathOf(c.Slug) };

    static string PathOf(string slug) => new CommunityView { Slug = slug }.Path;
}
