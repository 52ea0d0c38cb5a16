using System.Text.Json;
using Communities;
using Communities.Posts;
using Discussions.Attachments;
using Discussions.SealedNames;
using Kernel;
using Kernel.Attachments;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Discussions.Hidden;

/// <summary>Discussions and replies, for those who look after what members write.</summary>
internal sealed class DiscussionPosts(AppDb db, ICommunities communities, Writing writing, IAttachments attachments, IServiceProvider services, TimeProvider clock) : IPosts
{
    public const string Name = "discussions";

    public string Kind => Name;

    public async Task<Post?> Find(string itemId, int number, CancellationToken stop)
    {
        (itemId, number) = await Now(itemId, number, stop);
        var discussion = await db.Set<Discussion>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == itemId && (d.State == ContentState.Published || d.HiddenUtc != null), stop);
        if (discussion is null || await communities.PathOf(discussion.CommunityId, stop) is not { } place) return null;
        if (number == 0)
            return new(Name, itemId, 0, discussion.CommunityId, discussion.StartedBy, $"the discussion “{discussion.DisplayText}”", discussion.Body, discussion.CreatedUtc, Discussion.PathOf(place, itemId), discussion.HiddenReason);

        var reply = await db.Set<Reply>().IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(r => r.DiscussionId == itemId && r.Number == number, stop);
        return reply is null ? null : new(Name, itemId, number, discussion.CommunityId, reply.AuthorId, $"reply {number} in “{discussion.DisplayText}”", reply.Body, reply.CreatedUtc, Discussion.PathOf(place, itemId, number), reply.HiddenReason);
    }

    public async Task<string> WriterOf(string itemId, int number, CancellationToken stop)
    {
        if (await Find(itemId, number, stop) is not { } post) return "";

        (itemId, _) = await Now(itemId, number, stop);
        return await new Askers(db).Behind(itemId, post.AuthorId, stop);
    }

    public async Task<IReadOnlyList<string>> UnnamedBy(string personId, CancellationToken stop) =>
        await db.Set<SealedName>().Where(s => s.PersonId == personId).Select(s => s.DiscussionId).ToListAsync(stop);

    // A post that was moved is known by where it stood when somebody flagged it.
    async Task<(string ItemId, int Number)> Now(string itemId, int number, CancellationToken stop) =>
        await db.Set<MovedReply>().Where(m => m.DiscussionId == itemId && m.Number == number).Select(m => new ValueTuple<string, int>?(new(m.ToDiscussionId, m.ToNumber))).SingleOrDefaultAsync(stop) is { } moved
            ? moved : (itemId, number);

    public Task Hide(string itemId, int number, string reason, CancellationToken stop) => Change(itemId, number, d => d.Hide(reason, clock.UtcNow()), (d, r) =>
    {
        if (d.AnswerNumber == r.Number) d.UnmarkAnswer();
        r.Hide(reason, clock.UtcNow());
    }, stop);

    public Task Show(string itemId, int number, CancellationToken stop) => Change(itemId, number, d => d.Show(clock.UtcNow()), (_, r) => r.Show(), stop);

    async Task Change(string itemId, int number, Action<Discussion> opening, Action<Discussion, Reply> reply, CancellationToken stop)
    {
        (itemId, number) = await Now(itemId, number, stop);
        var discussion = await db.Set<Discussion>().SingleAsync(d => d.Id == itemId, stop);
        if (number == 0) opening(discussion);
        else reply(discussion, await db.Set<Reply>().IgnoreQueryFilters().SingleAsync(r => r.DiscussionId == itemId && r.Number == number, stop));
        await db.SaveChangesAsync(stop);
        if (number > 0) await Count(itemId, stop);
    }

    // As many as readers see. Not through the entity, so that a reply that is posted meanwhile is not uncounted.
    async Task Count(string id, CancellationToken stop)
    {
        var shown = db.Set<Reply>().Where(r => r.DiscussionId == id);
        await db.Set<Discussion>().Where(d => d.Id == id).ExecuteUpdateAsync(set => set.SetProperty(d => d.LastNumber, d => d.LastNumber), stop);
        var last = await shown.OrderByDescending(r => r.Number).Select(r => new { r.CreatedUtc, r.AuthorId }).FirstOrDefaultAsync(stop);
        var count = await shown.CountAsync(stop);
        var active = last?.CreatedUtc ?? await db.Set<Discussion>().Where(d => d.Id == id).Select(d => d.CreatedUtc).SingleAsync(stop);
        await db.Set<Discussion>().Where(d => d.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(d => d.ReplyCount, count)
            .SetProperty(d => d.LastReplyUtc, last == null ? null : last.CreatedUtc)
            .SetProperty(d => d.LastReplyBy, last == null ? null : last.AuthorId)
            .SetProperty(d => d.ActiveUtc, active), stop);
    }

    public async Task<string> Publish(string communityId, string authorId, Contribution held, CancellationToken stop)
    {
        var person = await db.Set<Person>().Where(p => p.Id == authorId).Select(p => new { p.UserName, p.DisplayName, p.Photo }).SingleOrDefaultAsync(stop)
            ?? throw new RuleBroken("Whoever wrote it is gone.");
        var author = new Viewer();
        author.SignIn(authorId, person.UserName!, person.DisplayName, person.Photo, []);
        var community = await communities.SeenBy(author).SingleOrDefaultAsync(c => c.Id == communityId && c.IsMember, stop)
            ?? throw new RuleBroken("Whoever wrote it is no member here any more.");

        return held.ItemId.Length == 0 ? await Start(community, author, held, stop) : await Reply(community, author, held, stop);
    }

    async Task<string> Start(CommunityView community, Viewer author, Contribution held, CancellationToken stop)
    {
        var details = JsonSerializer.Deserialize<HeldDiscussion>(held.Details)!;
        // As if the author had pressed the button: with a Starting of theirs.
        var starting = ActivatorUtilities.CreateInstance<Starting>(services, author);
        var discussion = await starting.Start(community, new(details.Kind, held.Title, held.Body, details.Tags)
        {
            PollChoices = details.PollChoices, PollMultiple = details.PollMultiple, FilesAt = held.FilesAt, About = details.About,
            // Should it have been meant to close while it waited, it goes on until somebody closes it.
            PollClosesUtc = details.PollClosesUtc > clock.UtcNow() ? details.PollClosesUtc : null,
        }, stop);
        return Discussion.PathOf(community.Path, discussion.Id);
    }

    async Task<string> Reply(CommunityView community, Viewer author, Contribution held, CancellationToken stop)
    {
        if (await db.Set<Discussion>().Published().SingleOrDefaultAsync(d => d.Id == held.ItemId && d.ClosedUtc == null, stop) is not { } discussion)
            throw new RuleBroken("The discussion is closed or hidden by now. Open it again first, or return the words to their author.");

        var details = JsonSerializer.Deserialize<HeldReply>(held.Details)!;
        var posting = ActivatorUtilities.CreateInstance<Posting>(services, author);
        var reply = await posting.Reply(community, discussion, await writing.Of(held.Body, "Body", Discussions.Reply.NoBody, stop), details.InReplyTo, details.Follow, stop);
        await attachments.Move(held.FilesAt, AttachedPosts.Of(reply), stop);
        return Discussion.PathOf(community.Path, held.ItemId, reply.Number);
    }

    public async Task<IReadOnlyList<PostedText>> Lately(string personId, DateTime sinceUtc, CancellationToken stop) => [
        .. await db.Set<Reply>().Where(r => r.AuthorId == personId && r.CreatedUtc >= sinceUtc).Select(r => new PostedText(r.CreatedUtc, r.Body)).ToListAsync(stop),
        .. await db.Set<Discussion>().Published().Where(d => d.StartedBy == personId && d.CreatedUtc >= sinceUtc).Select(d => new PostedText(d.CreatedUtc, d.Body)).ToListAsync(stop)];

    public async Task<int> CountOf(string personId, string? communityId, DateTime beforeUtc, CancellationToken stop)
    {
        var discussions = db.Set<Discussion>().Published().Where(d => communityId == null || d.CommunityId == communityId);
        return await discussions.CountAsync(d => d.StartedBy == personId && d.CreatedUtc < beforeUtc, stop)
            + await db.Set<Reply>().CountAsync(r => r.AuthorId == personId && r.CreatedUtc < beforeUtc && discussions.Any(d => d.Id == r.DiscussionId), stop);
    }
}
