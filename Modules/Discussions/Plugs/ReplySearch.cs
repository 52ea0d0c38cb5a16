using Communities;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Kernel.Search;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Plugs;

/// <summary>Replies are found by whoever may read their discussion, each at its own place in it.</summary>
internal sealed class ReplySearch(AppDb db, ICommunities communities, ISearchIndex index) : ISearchSource, IHandle<ReplyPosted>, IHandle<ReplyChanged>, IHandle<PostHidden>, IHandle<PostShown>
{
    public SearchKind Kind { get; } = new("reply", "Reply", "Replies", "reply", 20);

    public IQueryable<Findable> All => In(DiscussionSearch.EveryCommunity(db));

    public IQueryable<string> Ids => db.Set<Reply>().Select(r => r.Id);

    public IQueryable<Findable> For(Viewer viewer) => In(communities.ReadBy(viewer));

    public async Task<IReadOnlyCollection<string>> PlacesFor(Viewer viewer, CancellationToken stop) =>
        await communities.ReadBy(viewer).Select(c => c.Id).ToListAsync(stop);

    public string WordsOf(string stored) => Markdown.ToPlainText(stored, Markdown.MaxLength);

    public Task Handle(ReplyPosted happened, CancellationToken stop) => index.Refresh(Kind.Name, [happened.ReplyId], stop);
    public Task Handle(ReplyChanged happened, CancellationToken stop) => index.Refresh(Kind.Name, [happened.ReplyId], stop);

    public Task Handle(PostHidden happened, CancellationToken stop) => index.Refresh(Kind.Name, [happened.ReplyId], stop);
    public Task Handle(PostShown happened, CancellationToken stop) => index.Refresh(Kind.Name, [happened.ReplyId], stop);

    IQueryable<Findable> In(IQueryable<CommunityView> places)
    {
        var open = DiscussionSearch.Open(db, places);
        return from r in db.Set<Reply>()
               where open.Any(o => o.Id == r.DiscussionId)
               join d in db.Set<Discussion>() on r.DiscussionId equals d.Id
               join c in db.Set<Community>() on d.CommunityId equals c.Id
               join p in db.Set<Person>() on r.AuthorId equals p.Id into authors from p in authors.DefaultIfEmpty()
               select new Findable
               {
                   Id = r.Id, Title = d.DisplayText, HasOwnTitle = false, Stored = r.Body, Utc = r.CreatedUtc,
                   AuthorId = r.AuthorId == SealedNames.Unnamed.Id ? "" : r.AuthorId, AuthorName = p.UserName, AuthorDisplayName = p.DisplayName, AuthorPhoto = p.Photo,
                   PlaceId = c.Id, Place = c.DisplayText, Path = PathOf(c.Slug, d.Id, r.Number),
               };
    }

    static string PathOf(string slug, string id, int number) => Discussion.PathOf(new CommunityView { Slug = slug }.Path, id, number);
}
