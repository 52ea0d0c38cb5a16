using Communities;
using Discussions.FirstReplies;
using Discussions.Polls;
using Discussions.Replies;
using Discussions.SealedNames;
using Discussions.Shared;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Threads;

/// <summary>
/// Reads the page that people open most, in three queries whatever its length: the community, the discussion with all
/// that surrounds it, and the replies with their authors, which readers of the same seconds share. A fourth one asks who
/// closed it, when somebody did.
/// </summary>
internal sealed class ThreadQuery(
    AppDb db, ThreadLookup lookup, ICommunities communities, Waits waits, PollQuery polls, Viewer me, Access access, Kept kept, Kernel.Modules.Plugs plugs)
{
    static readonly TimeSpan Welcome = TimeSpan.FromDays(14);

    /// <summary>The community of a discussion that the viewer may read; null when there is none such.</summary>
    public async Task<CommunityView?> Place(string slug, string id, CancellationToken stop)
    {
        if (await communities.Find(slug, me, stop) is not { CanRead: true } community) return null;
        return await db.Set<Discussion>().AnyAsync(d => d.Id == id && d.CommunityId == community.Id && d.State == ContentState.Published, stop) ? community : null;
    }

    /// <summary>A discussion that the viewer may read, to reply in it; null when there is none such.</summary>
    public async Task<(CommunityView Community, Discussion Discussion)?> Find(string slug, string id, CancellationToken stop)
    {
        if (await communities.Find(slug, me, stop) is not { CanRead: true } community) return null;
        return await lookup.Published(db, community.Id, id, stop) is { } discussion ? (community, discussion) : null;
    }

    /// <summary>Where a post stands that is no longer at its old address, as far as the viewer may know: null when it never moved.</summary>
    public async Task<string?> NewPlace(string id, int number, CancellationToken stop)
    {
        if (await db.Set<MovedReply>().Where(m => m.DiscussionId == id && m.Number == number).Select(m => new { m.ToDiscussionId, m.ToNumber }).SingleOrDefaultAsync(stop) is { } moved)
            (id, number) = (moved.ToDiscussionId, moved.ToNumber);
        var slug = await (from d in db.Set<Discussion>().Published()
                          where d.Id == id
                          join c in communities.ReadBy(me) on d.CommunityId equals c.Id
                          select c.Slug).SingleOrDefaultAsync(stop);
        return slug is null ? null : number == 0 ? Discussion.PathOf(new CommunityView { Slug = slug }.Path, id) : Discussion.PathOf(new CommunityView { Slug = slug }.Path, id, number);
    }

    /// <summary>Null when there is no such discussion, or not for this viewer.</summary>
    /// <returns>The page, and the number up to which the viewer has read once they see it: null when nothing changes.</returns>
    public async Task<(ThreadPage Page, int? ReadTo)?> Read(string slug, string id, int page, ReplyForm form, DateTime nowUtc, CancellationToken stop)
    {
        if (await communities.Find(slug, me, stop) is not { CanRead: true } community) return null;
        if (await lookup.Head(db, community.Id, id, me.Id, stop) is not { } head) return null;

        var path = Discussion.PathOf(community.Path, id);
        var pager = Pager.Of(page, head.LastNumber, Discussion.PageSize, path);
        var said = await kept.Of($"replies/{id}/{pager.Page}/{head.LastNumber}", () => Said(community.Id, head, id, pager.Page, path, nowUtc, stop), all => all.Bytes);
        var moderates = await access.Can(DiscussionsModule.Moderate, community, stop);
        var may = new ThreadRights(
            await access.Can(DiscussionsModule.Reply, community, stop),
            moderates,
            me.IsSignedIn && head.IsStartedBy(me.Id) && head.ClosedUtc is null,
            Discussion.TakesAnswerOf(head.Kind) && me.IsSignedIn && (head.IsStartedBy(me.Id) && community.IsMember || moderates));
        var replies = new ReplyList(path, pager.Page, Cards(said, head, nowUtc), Math.Max(0, head.LastNumber - (head.Read ?? head.LastNumber)),
            may.Reply && head.ClosedUtc is null && (moderates || head.Pace != Pace.Facilitators), me.IsSignedIn ? said : null)
        {
            Kept = await KeptBy(head, id, stop), Folded = await Folding.Of(me, plugs, stop), CanReact = may.Reply, CanMarkAnswer = may.MarkAnswer, AnswerNumber = head.AnswerNumber, SeesHidden = moderates,
        };
        await Begin(form, head, id, stop);
        var starter = head.IsUnnamed ? Unnamed.Face : Faces.Of(head.UserName, head.DisplayName, head.Photo, head.JobTitle, head.Organisation);

        return (new ThreadPage(
            community, id, head.Title, KindWord.Of(head.Kind), starter, head.CreatedUtc, head.EditedUtc, head.Html,
            head.ReplyCount, head.IsPinned, await ClosureOf(head, stop), replies, pager, People(starter, replies.Cards), FollowOf(head), may, form)
        {
            Tags = Discussion.TagsIn(head.Tags), Answer = await AnswerOf(head, id, replies.Cards, stop), Reactions = new(path, 0, said.Opening, may.Reply && !head.IsStartedBy(me.Id)), LastNumber = head.LastNumber,
            Poll = said.Poll is { } poll ? new PollCard(path, poll, await polls.Mine(id, me.Id, stop), head.ClosedUtc is null && (poll.ClosesUtc is null || nowUtc < poll.ClosesUtc), may.Reply && head.ClosedUtc is null, moderates || head.IsStartedBy(me.Id) && community.IsMember) : null,
            Pace = head.Pace, Moved = said.Moved, IsUnnamed = head.IsUnnamed, AskedHere = head.AskedHere, IsStarterNew = said.IsStarterNew, Wait = await waits.Of(community, head, id, nowUtc, stop),
            IsStarterFolded = replies.Folded.Contains(head.StartedBy),
        },
            ReadTo(head, said));
    }

    /// <summary>One reply of a discussion that the viewer may read.</summary>
    public Task<AnswerView?> Answer(string id, int number, CancellationToken stop) => lookup.Answer(db, id, number, stop);

    /// <summary>One reply as its author sees it right after posting.</summary>
    public async Task<ReplyCard> Card(Reply reply, string path, CancellationToken stop)
    {
        var (title, organisation) = await db.Set<Person>().Where(p => p.Id == me.Id).Select(p => new ValueTuple<string, string>(p.JobTitle, p.Organisation)).SingleOrDefaultAsync(stop);
        return new(reply.Number, reply.AuthorId, Faces.Of(reply.AuthorId, me.Name, me.DisplayName, me.Photo, title, organisation), reply.CreatedUtc, null, reply.Html,
            reply.InReplyTo is { } to ? new ReplyTo(to, "", $"#reply-{to}") : null, CanChange: true) { IsMine = true };
    }

    async Task<KeptReplies> Said(string communityId, ThreadHead head, string id, int page, string path, DateTime nowUtc, CancellationToken stop) =>
        ReplyCards.Of(await lookup.Lines(db, id, page, stop), await lookup.Tallies(db, id, page, stop), page, path) with { IsStarterNew = await IsNew(communityId, head, nowUtc, stop), Moved = await lookup.Moved(db, communityId, id, page, stop), Poll = await polls.Of(id, stop) };

    // Who was new when they asked is welcomed as such for a while.
    async Task<bool> IsNew(string communityId, ThreadHead head, DateTime nowUtc, CancellationToken stop) => !head.IsUnnamed && nowUtc - head.CreatedUtc < Welcome
        && (await communities.NewcomersAmong(communityId, [head.StartedBy], nowUtc, stop)).Count > 0;

    // The replies as everybody sees them, with what is so for this viewer alone.
    IReadOnlyList<ReplyCard> Cards(KeptReplies said, ThreadHead head, DateTime nowUtc)
    {
        if (!me.IsSignedIn) return said.Cards;

        var cards = new List<ReplyCard>(said.Cards.Count);
        var isLineDrawn = false;
        foreach (var card in said.Cards)
        {
            var isMine = card.AuthorId == me.Id || head.AskedHere && card.AuthorId == Unnamed.Id;
            var isNew = card.Number > head.Read && !isMine;
            var canChange = isMine && card.Hidden.Length == 0 && head.ClosedUtc is null && nowUtc - card.PostedUtc < Reply.Changeable;
            cards.Add(isNew || canChange ? card with { IsNew = isNew, IsFirstNew = isNew && !isLineDrawn, CanChange = canChange, IsMine = isMine } : isMine ? card with { IsMine = true } : card);
            isLineDrawn |= isNew;
        }
        return cards;
    }

    static IReadOnlyList<Face> People(Face starter, IReadOnlyList<ReplyCard> cards)
    {
        const int most = 8;
        var people = new List<Face>(most) { starter };
        foreach (var card in cards)
        {
            if (people.Count == most) break;
            if (card.Hidden.Length == 0 && people.TrueForAll(p => p.Name != card.Author.Name)) people.Add(card.Author);
        }
        return people;
    }

    async Task<Closure?> ClosureOf(ThreadHead head, CancellationToken stop) => head.ClosedUtc is not { } utc ? null : new(
        await db.Set<Person>().Where(p => p.Id == head.ClosedBy).Select(p => p.DisplayName).SingleOrDefaultAsync(stop) ?? "A facilitator", utc, head.ClosedReason);

    FollowState? FollowOf(ThreadHead head) => !me.IsSignedIn ? null
        : new(head.Level ?? FollowLevel.Normal, head.Level is not null && head.Reason == FollowReason.Chose, FollowWord.Because(head.Level ?? FollowLevel.Normal, head.Reason));

    // A form that brings nothing holds the draft; one that wants to quote, the words of the other first.
    async Task Begin(ReplyForm form, ThreadHead head, string id, CancellationToken stop)
    {
        if (form.Body is not null || !me.IsSignedIn) return;

        form.Body = head.Draft;
        if (!form.Quote || form.InReplyTo is not { } number) return;

        var said = await (from r in db.Set<Reply>()
                          where r.DiscussionId == id && r.Number == number
                          join p in db.Set<Person>() on r.AuthorId equals p.Id into authors from p in authors.DefaultIfEmpty()
                          select new { r.Body, UserName = (string?)p.UserName }).SingleOrDefaultAsync(stop);
        if (said is not null) form.Body = $"{(said.UserName is null ? "" : $"@{said.UserName}, ")}#{number}:\n\n> {said.Body.Replace("\n", "\n> ", StringComparison.Ordinal)}\n\n{form.Body}";
    }

    async Task<IReadOnlySet<int>> KeptBy(ThreadHead head, string id, CancellationToken stop) => !head.HasBookmarks ? ReplyList.NoneKept
        : (await db.Set<Bookmark>().Where(b => b.PersonId == me.Id && b.DiscussionId == id).Select(b => b.Number).ToListAsync(stop)).ToHashSet();

    // Often it stands on the page already.
    async Task<AnswerView?> AnswerOf(ThreadHead head, string id, IReadOnlyList<ReplyCard> cards, CancellationToken stop)
    {
        if (head.AnswerNumber is not { } number) return null;

        return cards.FirstOrDefault(c => c.Number == number) is { } card ? new(number, card.Author, card.Html) : await lookup.Answer(db, id, number, stop);
    }

    int? ReadTo(ThreadHead head, KeptReplies said)
    {
        if (!me.IsSignedIn) return null;

        var last = said.Cards.Count > 0 ? said.Cards[^1].Number : 0;
        return head.Read is null || last > head.Read ? last : null;
    }
}
