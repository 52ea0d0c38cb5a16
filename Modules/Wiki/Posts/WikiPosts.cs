using System.Text.Json;
using Communities;
using Communities.Posts;
using Kernel;
using Kernel.Attachments;
using Kernel.Data;
using Kernel.People;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wiki.Adoptions;
using Wiki.Plugs;

namespace Wiki.Posts;

/// <summary>Pages, for those who look after what members write. Each is whole: its number is 0.</summary>
internal sealed class WikiPosts(AppDb db, ICommunities communities, IAttachments attachments, IServiceProvider services, Viewer me, TimeProvider clock) : IPosts
{
    public const string Name = "pages";

    public string Kind => Name;

    public async Task<Post?> Find(string itemId, int number, CancellationToken stop)
    {
        var page = await db.Set<WikiPage>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == itemId && (p.State == Kernel.Content.ContentState.Published || p.TakenAwayUtc != null), stop);
        if (page is null || number != 0 || await communities.PathOf(page.CommunityId, stop) is not { } place) return null;

        return new(Name, itemId, 0, page.CommunityId, page.ChangedBy, $"the page “{page.DisplayText}”", page.Body, page.ModifiedUtc, WikiPage.PathOf(place, itemId), page.TakenAwayReason);
    }

    public Task Hide(string itemId, int number, string reason, CancellationToken stop) => Change(itemId, p => p.TakeAway(PlainText.Cut(reason, WikiPage.LongestReason), me.Id, clock.UtcNow()), stop);

    public Task Show(string itemId, int number, CancellationToken stop) => Change(itemId, p => p.BringBack(me.Id, clock.UtcNow()), stop);

    async Task Change(string itemId, Action<WikiPage> change, CancellationToken stop)
    {
        change(await db.Set<WikiPage>().SingleAsync(p => p.Id == itemId, stop));
        await db.SaveChangesAsync(stop);
    }

    public async Task<string> Publish(string communityId, string authorId, Contribution held, CancellationToken stop)
    {
        var person = await db.Set<Person>().Where(p => p.Id == authorId).Select(p => new { p.UserName, p.DisplayName, p.Photo }).SingleOrDefaultAsync(stop)
            ?? throw new RuleBroken("Whoever wrote it is gone.");
        var author = new Viewer();
        author.SignIn(authorId, person.UserName!, person.DisplayName, person.Photo, []);
        var community = await communities.SeenBy(author).SingleOrDefaultAsync(c => c.Id == communityId && c.IsMember, stop)
            ?? throw new RuleBroken("Whoever wrote it is no member here any more.");

        // As if the author had pressed the button: with an Editing of theirs.
        var editing = ActivatorUtilities.CreateInstance<Editing>(services, author);
        var details = JsonSerializer.Deserialize<HeldPage>(held.Details)!;
        if (details.Origin is { } origin)
            return await Published((await ActivatorUtilities.CreateInstance<Adopting>(services, author, editing).Adopt(community, origin, held.Title, held.Body, details.Summary, stop)).Id);
        if (held.ItemId.Length == 0) return await Published((await editing.Start(community, held.Title, held.Body, details.Summary, stop)).Id);

        if (!await db.Set<WikiPage>().Published().AnyAsync(p => p.Id == held.ItemId, stop))
            throw new RuleBroken("The page is gone by now. Return the words to their author.");
        var saving = await editing.Save(community, held.ItemId, new(held.Title, held.Body), details.From, details.Summary, details.IsMinor, stop);
        return saving.Clash is null ? await Published(held.ItemId)
            : throw new RuleBroken("Somebody changed the same place on the page while this waited. Return the words to their author, who can put both together.");

        async Task<string> Published(string id)
        {
            await attachments.Move(held.FilesAt, AttachedPages.Of(id), stop);
            return WikiPage.PathOf(community.Path, id);
        }
    }

    public async Task<IReadOnlyList<PostedText>> Lately(string personId, DateTime sinceUtc, CancellationToken stop) =>
        await db.Set<WikiVersion>().Where(v => v.AuthorId == personId && v.Utc >= sinceUtc).Select(v => new PostedText(v.Utc, v.Source)).ToListAsync(stop);

    public Task<int> CountOf(string personId, string? communityId, DateTime beforeUtc, CancellationToken stop)
    {
        var pages = db.Set<WikiPage>().Published().Where(p => communityId == null || p.CommunityId == communityId);
        return db.Set<WikiVersion>().CountAsync(v => v.AuthorId == personId && v.Utc < beforeUtc && pages.Any(p => p.Id == v.PageId), stop);
    }
}
