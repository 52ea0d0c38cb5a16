using Kernel.Content;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Kernel.Search;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;
using Sharing.Post;

namespace Sharing.Plugs;

/// <summary>In the search of a hub: what other sites share.</summary>
internal sealed class SharedSearch(AppDb db, Site site, ISearchIndex index) : ISearchSource, IHandle<SharedCaseCame>, IHandle<ContentPublished>, IHandle<ContentUnpublished>, IHandle<ContentDeleted>
{
    public SearchKind Kind { get; } = new("shared-case", "Shared case study", "Shared case studies", "globe", 35);

    public IQueryable<Findable> All => Found(db.ShownCases());

    public IQueryable<Findable> For(Viewer viewer) => Found(db.ReadBy(viewer));

    public Task<IReadOnlyCollection<string>> PlacesFor(Viewer viewer, CancellationToken stop) => Task.FromResult<IReadOnlyCollection<string>>(site.Get<SharingSettings>().IsHub ? [""] : []);

    public string WordsOf(string stored) => SharedText.WordsOf(stored);

    public Task Handle(SharedCaseCame happened, CancellationToken stop) => index.Refresh(Kind.Name, [happened.ItemId], stop);
    public Task Handle(ContentPublished happened, CancellationToken stop) => Refresh(happened.ContentType, happened.ContentItemId, stop);
    public Task Handle(ContentUnpublished happened, CancellationToken stop) => Refresh(happened.ContentType, happened.ContentItemId, stop);
    public Task Handle(ContentDeleted happened, CancellationToken stop) => Refresh(happened.ContentType, happened.ContentItemId, stop);

    Task Refresh(string contentType, string id, CancellationToken stop) => contentType == nameof(SharedCase) ? index.Refresh(Kind.Name, [id], stop) : Task.CompletedTask;

    static IQueryable<Findable> Found(IQueryable<SharedCase> which) =>
        which.Select(c => new Findable { Id = c.Id, Title = c.DisplayText, Stored = c.TextJson, Place = "from " + c.FromName, Utc = c.CreatedUtc, Path = "/shared/" + c.Id });
}
