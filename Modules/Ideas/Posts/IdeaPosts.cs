using System.Text.Json;
using Communities;
using Communities.Posts;
using Ideas.Board;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ideas.Posts;

/// <summary>Ideas, for those who look after what members write. Each is whole: its number is 0.</summary>
internal sealed class IdeaPosts(AppDb db, ICommunities communities, IServiceProvider services, TimeProvider clock) : IPosts
{
    public const string Name = "ideas";

    public string Kind => Name;

    public async Task<Post?> Find(string itemId, int number, CancellationToken stop)
    {
        var found = await db.Set<Idea>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == itemId && (i.State == ContentState.Published || i.HiddenUtc != null), stop);
        return found is null || number != 0 || await communities.PathOf(found.CommunityId, stop) is not { } place ? null
            : new(Name, itemId, 0, found.CommunityId, found.OwnerId.Length > 0 ? found.OwnerId : Post.Unnamed, $"the idea “{found.DisplayText}”", found.Body, found.ModifiedUtc, Idea.PathOf(place, itemId), found.HiddenReason);
    }

    public async Task<string> WriterOf(string itemId, int number, CancellationToken stop) =>
        await db.Set<IdeaAuthor>().Where(a => a.IdeaId == itemId).OrderBy(a => a.PersonId).Select(a => a.PersonId).FirstOrDefaultAsync(stop) ?? "";

    public async Task<IReadOnlyList<string>> UnnamedBy(string personId, CancellationToken stop) => await db.Set<IdeaAuthor>().Where(a => a.PersonId == personId && a.IsUnnamed).Select(a => a.IdeaId).ToListAsync(stop);

    public Task Hide(string itemId, int number, string reason, CancellationToken stop) => Change(itemId, i => i.Hide(Kernel.Text.PlainText.Cut(reason, Idea.LongestReason), clock.UtcNow()), stop);

    public Task Show(string itemId, int number, CancellationToken stop) => Change(itemId, i => i.Show(clock.UtcNow()), stop);

    async Task Change(string itemId, Action<Idea> change, CancellationToken stop)
    {
        change(await db.Set<Idea>().SingleAsync(i => i.Id == itemId, stop));
        await db.SaveChangesAsync(stop);
    }

    public async Task<string> Publish(string communityId, string authorId, Contribution held, CancellationToken stop)
    {
        var author = await db.Set<Person>().Where(p => p.Id == authorId).Select(p => new { p.UserName, p.DisplayName, p.Photo }).SingleOrDefaultAsync(stop) ?? throw new RuleBroken("Whoever wrote it is gone.");
        var viewer = new Viewer();
        viewer.SignIn(authorId, author.UserName!, author.DisplayName, author.Photo, []);
        var community = await communities.SeenBy(viewer).SingleOrDefaultAsync(c => c.Id == communityId && c.IsMember, stop) ?? throw new RuleBroken("Whoever wrote it is no member here any more.");

        // As if the author had pressed the button.
        var idea = ActivatorUtilities.CreateInstance<Raising>(services, viewer).Raise(community, JsonSerializer.Deserialize<RaisedIdea>(held.Details)!);
        await db.SaveChangesAsync(stop);
        return Idea.PathOf(community.Path, idea.Id);
    }

    public async Task<IReadOnlyList<PostedText>> Lately(string personId, DateTime sinceUtc, CancellationToken stop) =>
        [.. (await db.Set<Idea>().Published().Where(i => i.OwnerId == personId && i.PublishedUtc >= sinceUtc).Select(i => new { i.PublishedUtc, i.Body }).ToListAsync(stop)).Select(i => new PostedText(i.PublishedUtc!.Value, i.Body))];

    public Task<int> CountOf(string personId, string? communityId, DateTime beforeUtc, CancellationToken stop) =>
        db.Set<Idea>().Published().CountAsync(i => i.OwnerId == personId && (communityId == null || i.CommunityId == communityId) && i.PublishedUtc < beforeUtc, stop);
}
