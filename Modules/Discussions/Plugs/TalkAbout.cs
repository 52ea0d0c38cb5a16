using Communities;
using Communities.Products;
using Discussions.Hidden;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Plugs;

/// <summary>Discussions that are opened about something of another module.</summary>
internal sealed class TalkAbout(AppDb db, Starting starting) : IConversationOpener
{
    public string Kind => DiscussionPosts.Name;

    public string Permission => DiscussionsModule.Start;

    public async Task<OpenedConversation> Open(CommunityView community, ConversationOpening opening, CancellationToken stop)
    {
        var wanted = new Beginning(opening.IsQuestion ? DiscussionKind.Question : DiscussionKind.Conversation, opening.Title, opening.Body, "") { About = opening.About };
        if (await starting.Held(community, wanted, stop) is { } waits) return new(null, waits);

        var discussion = await starting.Start(community, wanted, stop);
        return new(discussion.Id, Discussion.PathOf(community.Path, discussion.Id));
    }

    public async Task<IReadOnlyList<ConversationGlance>> Look(CommunityView community, IReadOnlyCollection<string> ids, CancellationToken stop)
    {
        var found = await db.Set<Discussion>().Published().In(community.Id).Where(d => ids.Contains(d.Id)).OrderByDescending(d => d.ActiveUtc).ThenBy(d => d.Id)
            .Select(d => new { d.Id, d.DisplayText, d.ReplyCount, d.ActiveUtc, d.ClosedReason, d.AnswerNumber }).ToListAsync(stop);
        return [.. found.Select(d => new ConversationGlance(d.Id, d.DisplayText, Discussion.PathOf(community.Path, d.Id), d.ReplyCount, d.ActiveUtc, d.ClosedReason, d.AnswerNumber is { } answer ? Discussion.PathOf(community.Path, d.Id, answer) : null))];
    }
}
