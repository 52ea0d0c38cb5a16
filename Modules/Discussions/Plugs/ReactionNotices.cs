using Communities;
using Discussions.Reactions;
using Discussions.SealedNames;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Plugs;

/// <summary>Tells authors what was felt about their words, introduces people in the same place, and tells them of the answer.</summary>
internal sealed class ReactionNotices(AppDb db, ICommunities communities, Askers askers, INotify notify) : IHandle<ReactionGiven>, IHandle<SameHereNamed>, IHandle<AnswerMarked>
{
    public async Task Handle(ReactionGiven happened, CancellationToken stop)
    {
        var word = ReactionWord.Of(Enum.Parse<ReactionKind>(happened.Kind));
        if (word.Said.Length == 0 || !await Stands(happened.DiscussionId, happened.Number, happened.PersonId, stop)) return;

        await Tell(happened.DiscussionId, happened.CommunityId, happened.Number, $"reaction:{happened.DiscussionId}:{happened.Number}", [await askers.Behind(happened.DiscussionId, happened.AuthorId, stop)],
            title => NameOf(happened.PersonId, stop, name => $"{name} {word.Said}: {What(happened.Number)} in “{title}”"), "You wrote it.", stop, from: happened.PersonId);
    }

    public async Task Handle(SameHereNamed happened, CancellationToken stop)
    {
        var others = await db.Set<Reaction>()
            .Where(r => r.DiscussionId == happened.DiscussionId && r.Number == happened.Number && r.IsNamed && r.PersonId != happened.PersonId).Select(r => r.PersonId).ToListAsync(stop);
        await Tell(happened.DiscussionId, happened.CommunityId, happened.Number, $"same-here:{happened.DiscussionId}:{happened.Number}", others,
            title => NameOf(happened.PersonId, stop, name => $"{name} is in the same place as you in “{title}”, and would like to be introduced"), "You let others in the same place see your name.", stop, "/reaction", happened.PersonId);
    }

    public async Task Handle(AnswerMarked happened, CancellationToken stop)
    {
        if (!await db.Set<Discussion>().AnyAsync(d => d.Id == happened.DiscussionId && d.AnswerNumber == happened.Number, stop)) return; // taken back meanwhile

        var key = $"answer:{happened.DiscussionId}";
        var author = await askers.Behind(happened.DiscussionId, happened.AuthorId, stop);
        var marker = await askers.Behind(happened.DiscussionId, happened.MarkedBy, stop);
        if (author != marker)
            await Tell(happened.DiscussionId, happened.CommunityId, happened.Number, key, [author], title => Task.FromResult($"Your reply is the answer in “{title}”"), "You wrote it.", stop);

        var waiting = await db.Set<Reaction>().Where(r => r.DiscussionId == happened.DiscussionId && r.Number == 0 && r.Kind == ReactionKind.SameHere).Select(r => r.PersonId).ToListAsync(stop);
        await Tell(happened.DiscussionId, happened.CommunityId, happened.Number, key, waiting.Where(id => id != author && id != marker),
            title => Task.FromResult($"There is an answer in “{title}”"), "You said “Same here”.", stop);
    }

    async Task Tell(string discussionId, string communityId, int number, string key, IEnumerable<string> people, Func<string, Task<string>> text, string why, CancellationToken stop, string below = "", string from = "")
    {
        if (await communities.PathOf(communityId, stop) is not { } place) return;
        if (await db.Set<Discussion>().Published().Where(d => d.Id == discussionId).Select(d => d.DisplayText).SingleOrDefaultAsync(stop) is not { } title) return;

        var muted = await db.Set<Follow>().Where(f => f.DiscussionId == discussionId && f.Level == FollowLevel.Muted).Select(f => f.PersonId).ToListAsync(stop);
        var readers = await communities.ReadersAmong(communityId, [.. people.Except(muted)], stop);
        var path = below.Length > 0 ? $"{Discussion.PathOf(place, discussionId)}/replies/{number}{below}" : number == 0 ? Discussion.PathOf(place, discussionId) : Discussion.PathOf(place, discussionId, number);
        await notify.Send(readers, new Notice(key, await text(title), path, why) { Place = communityId, From = from }, stop);
    }

    Task<bool> Stands(string discussionId, int number, string personId, CancellationToken stop) =>
        db.Set<Reaction>().AnyAsync(r => r.DiscussionId == discussionId && r.Number == number && r.PersonId == personId, stop);

    async Task<string> NameOf(string personId, CancellationToken stop, Func<string, string> sentence) =>
        sentence(await db.Set<Person>().Where(p => p.Id == personId).Select(p => p.DisplayName).SingleOrDefaultAsync(stop) ?? "Somebody");

    static string What(int number) => number == 0 ? "your opening post" : $"your reply {number}";
}
