using System.Text.Json.Nodes;
using Communities;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Kernel.Search;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Learning.Plugs;

/// <summary>Published guided pages are found by whoever may read their community. What people answered is found by nobody.</summary>
internal sealed class LearningSearch(AppDb db, ICommunities communities, ISearchIndex index) : ISearchSource,
    IHandle<ContentPublished>, IHandle<ContentReplaced>, IHandle<ContentUnpublished>, IHandle<ContentDeleted>
{
    const int LongestWords = 100_000;

    public SearchKind Kind { get; } = new("learning", "Guided page", "Guided pages", "learn", 25);

    public IQueryable<Findable> All => In(db.Set<Community>().Where(c => c.State == ContentState.Published).Select(c => new CommunityView { Id = c.Id, Slug = c.Slug, Name = c.DisplayText }));

    public IQueryable<string> Ids => db.Set<LearningPage>().Select(p => p.Id);

    public IQueryable<Findable> For(Viewer viewer) => In(communities.ReadBy(viewer));

    public async Task<IReadOnlyCollection<string>> PlacesFor(Viewer viewer, CancellationToken stop) => await communities.ReadBy(viewer).Select(c => c.Id).ToListAsync(stop);

    public string WordsOf(string stored) => JsonNode.Parse(stored) is JsonObject parts ? Markdown.ToPlainText(string.Join("\n\n", new Flow(parts).All.SelectMany(b => Words(b[Flow.TypeOf(b)]))), LongestWords) : "";

    // What a block's own part says. Which answers are right is not among its words.
    static IEnumerable<string> Words(JsonNode? json) => json is not JsonObject fields ? [] : fields.Where(f => f.Key != "Right").SelectMany(f => f.Value is JsonObject held
        ? held.SelectMany(v => v.Value is JsonArray ? Loose.Texts(v.Value) : Loose.Text(v.Value) is { } text ? [text] : []) : []);

    public Task Handle(ContentPublished happened, CancellationToken stop) => Refresh(happened.ContentType, happened.ContentItemId, stop);
    public Task Handle(ContentReplaced happened, CancellationToken stop) => Refresh(happened.ContentType, happened.ContentItemId, stop);
    public Task Handle(ContentUnpublished happened, CancellationToken stop) => Refresh(happened.ContentType, happened.ContentItemId, stop);
    public Task Handle(ContentDeleted happened, CancellationToken stop) => Refresh(happened.ContentType, happened.ContentItemId, stop);

    Task Refresh(string contentType, string id, CancellationToken stop) => contentType == nameof(LearningPage) ? index.Refresh(Kind.Name, [id], stop) : Task.CompletedTask;

    IQueryable<Findable> In(IQueryable<CommunityView> places) =>
        from g in db.Set<LearningPage>().Published()
        where places.Any(c => c.Id == g.CommunityId)
        join c in db.Set<Community>() on g.CommunityId equals c.Id
        join p in db.Set<Person>() on g.OwnerId equals p.Id into authors from p in authors.DefaultIfEmpty()
        select new Findable
        {
            Id = g.Id, Title = g.DisplayText, Stored = g.Parts, Utc = g.CreatedUtc, AuthorId = g.OwnerId, AuthorName = p.UserName, AuthorDisplayName = p.DisplayName, AuthorPhoto = p.Photo,
            PlaceId = c.Id, Place = c.DisplayText, Path = PathOf(c.Slug, g.Id),
        };

    static string PathOf(string slug, string id) => LearningPage.PathOf(new CommunityView { Slug = slug }.Path, id);
}
