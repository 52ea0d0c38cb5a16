using Communities;
using Communities.Products;
using Discussions.SealedNames;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Plugs;

/// <summary>Discussions that may become something lasting.</summary>
internal sealed class TalkToConvert(AppDb db) : IConversationSource
{
    const int Most = 500;

    // So many letters say more than “thank you”.
    const int Long = 200;

    public string Kind => "discussions";

    public async Task<Conversation?> Find(CommunityView community, string id, CancellationToken stop)
    {
        if (await db.Set<Discussion>().AsNoTracking().Published().In(community.Id).SingleOrDefaultAsync(d => d.Id == id, stop) is not { } discussion) return null;

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
