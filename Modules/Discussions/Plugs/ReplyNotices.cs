using Communities;
using Discussions.SealedNames;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Plugs;

/// <summary>Tells whoever was answered, and those who watch, but for whoever replied, and but for those who may no longer read there.</summary>
internal sealed class ReplyNotices(AppDb db, ICommunities communities, Askers askers, INotify notify) : IHandle<ReplyPosted>
{
    sealed record Told(string PersonId, string Text, string Why);

    public async Task Handle(ReplyPosted happened, CancellationToken stop)
    {
        var said = await (from r in db.Set<Reply>()
                          where r.Id == happened.ReplyId
                          join d in db.Set<Discussion>() on r.DiscussionId equals d.Id
                          join p in db.Set<Person>() on r.AuthorId equals p.Id into authors from p in authors.DefaultIfEmpty()
                          where p != null || r.AuthorId == Unnamed.Id
                          select new { d.DisplayText, d.StartedBy, r.InReplyTo, r.Body, DisplayName = p == null ? Unnamed.OfReply.DisplayName : p.DisplayName }).SingleOrDefaultAsync(stop);
        if (said is null || await communities.PathOf(happened.CommunityId, stop) is not { } place) return; // removed meanwhile

        var follows = await db.Set<Follow>().Where(f => f.DiscussionId == happened.DiscussionId).ToDictionaryAsync(f => f.PersonId, f => (f.Level, f.Reason), stop);
        // A discussion that a recipe brought has no follows; whoever started it hears of replies until they say no.
        follows.TryAdd(await askers.Behind(happened.DiscussionId, said.StartedBy, stop), (FollowLevel.Watching, FollowReason.Started));

        var told = follows.Where(f => f.Value.Level == FollowLevel.Watching)
            .ToDictionary(f => f.Key, f => new Told(f.Key, $"{said.DisplayName} replied in “{said.DisplayText}”", Why(f.Value.Reason)));
        if (said.InReplyTo is { } number && await AuthorOf(happened.DiscussionId, number, stop) is { } answered && Hears(answered))
            told[answered] = new(answered, $"{said.DisplayName} answered you in “{said.DisplayText}”", "They replied to what you said.");
        foreach (var named in await db.NamedIn(said.Body, stop))
            if (Hears(named)) told[named] = new(named, $"{said.DisplayName} named you in “{said.DisplayText}”", "They wrote your name.");
        told.Remove(await askers.Behind(happened.DiscussionId, happened.AuthorId, stop));

        bool Hears(string personId) => !follows.TryGetValue(personId, out var follow) || follow.Level != FollowLevel.Muted;

        // Somebody may have read it before this is told.
        foreach (var reader in await db.Set<ReadMark>().Where(m => m.DiscussionId == happened.DiscussionId && m.Number >= happened.Number).Select(m => m.PersonId).ToListAsync(stop)) told.Remove(reader);
        var mayRead = (await communities.ReadersAmong(happened.CommunityId, [.. told.Keys], stop)).ToHashSet();

        foreach (var alike in told.Values.Where(t => mayRead.Contains(t.PersonId)).GroupBy(t => (t.Text, t.Why), t => t.PersonId))
            await notify.Send(alike, new Notice(NoticeKeys.Replies(happened.DiscussionId), alike.Key.Text, Discussion.PathOf(place, happened.DiscussionId, happened.Number), alike.Key.Why)
            {
                Place = happened.CommunityId, By = new(happened.AuthorId, said.DisplayName), Mark = $"{happened.Number}",
            }, stop);
    }

    async Task<string?> AuthorOf(string discussionId, int number, CancellationToken stop) =>
        await db.Set<Reply>().Where(r => r.DiscussionId == discussionId && r.Number == number).Select(r => r.AuthorId).SingleOrDefaultAsync(stop) is { } author
            ? await askers.Behind(discussionId, author, stop) : null;

    static string Why(FollowReason reason) => reason switch
    {
        FollowReason.Started => "You started this discussion.",
        FollowReason.Replied => "You replied in this discussion.",
        _ => "You follow this discussion.",
    };
}
