using Communities;
using Communities.Products;
using Discussions.SealedNames;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Plugs;

/// <summary>Discussions that may become something lasting.</summary>
internal sealed class TalkToConvert(AppDb db, ICommunities communities, Viewer me) : IConversationSource
{
    const int Most = 500;

    // So many letters say more than “thank you”.
    const int Long = 200;

    public string Kind => "discussions";

    public async Task<Conversation?> Find(CommunityView community, string id, CancellationToken stop) =>
        await db.Set<Discussion>().AsNoTracking().Published().In(community.Id).SingleOrDefaultAsync(d => d.Id == id, stop) is { } discussion ? await Read(community, discussion, stop) : null;

    public async Task<Conversation?> Trace(string id, CancellationToken stop)
    {
        var here = await Standing(id, stop);
        var gone = await db.Set<MovedReply>().AsNoTracking().Where(m => m.DiscussionId == id).OrderBy(m => m.Number).Take(Most).ToListAsync(stop);
        var posts = new List<ConversationPost>(here?.Posts ?? []);
        var whole = here;
        foreach (var there in gone.GroupBy(m => m.ToDiscussionId))
        {
            if (await Standing(there.Key, stop) is not { } other) continue;

            if (here is null && there.Any(m => m.Number == 0)) whole = other;
            posts.AddRange(there.Join(other.Posts, m => m.ToNumber, p => p.Number, (m, p) => p with { Number = m.Number }));
        }
        return whole is null ? null : whole with { Id = id, LastNumber = Math.Max(here?.LastNumber ?? 0, gone.Count > 0 ? gone[^1].Number : 0), Posts = [.. posts.OrderBy(p => p.Number)] };
    }

    public async Task<IReadOnlyList<FormerPost>> CameInto(string id, CancellationToken stop) =>
        await db.Set<MovedReply>().Where(m => m.ToDiscussionId == id).Select(m => new FormerPost(m.DiscussionId, m.Number)).ToListAsync(stop);

    async Task<Conversation?> Standing(string id, CancellationToken stop)
    {
        if (await db.Set<Discussion>().AsNoTracking().Published().SingleOrDefaultAsync(d => d.Id == id, stop) is not { } discussion) return null;

        return await communities.ReadBy(me).SingleOrDefaultAsync(c => c.Id == discussion.CommunityId, stop) is { } community ? await Read(community, discussion, stop) : null;
    }

    async Task<Conversation> Read(CommunityView community, Discussion discussion, CancellationToken stop)
    {
        var id = discussion.Id;
        var replies = await db.Set<Reply>().Where(r => r.DiscussionId == id).OrderBy(r => r.Number).Take(Most).Select(r => new { r.Number, r.AuthorId, r.Body, r.CreatedUtc }).ToListAsync(stop);
        var liked = await db.Set<Reaction>().Where(r => r.DiscussionId == id && (r.Kind == ReactionKind.Useful || r.Kind == ReactionKind.Tried)).Select(r => r.Number).Distinct().ToListAsync(stop);
        var authors = replies.Select(r => r.AuthorId).Append(discussion.StartedBy).Distinct().ToList();
        var names = await db.Set<Person>().Where(p => authors.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.DisplayName, stop);
        var path = Discussion.PathOf(community.Path, id);
        return new(Kind, id, discussion.DisplayText, path, discussion.LastNumber,
        [
            new(0, discussion.StartedBy, discussion.StartedBy == Unnamed.Id ? Unnamed.Face.DisplayName : Name(discussion.StartedBy), discussion.Body, discussion.CreatedUtc, path, true),
            .. replies.Select(r => new ConversationPost(r.Number, r.AuthorId, r.AuthorId == Unnamed.Id ? Unnamed.OfReply.DisplayName : Name(r.AuthorId), r.Body, r.CreatedUtc, $"{path}/replies/{r.Number}",
                r.Number == discussion.AnswerNumber || liked.Contains(r.Number) || r.Body.Length >= Long)),
        ]);

        string Name(string personId) => names.GetValueOrDefault(personId) ?? Face.Gone.DisplayName;
    }
}
