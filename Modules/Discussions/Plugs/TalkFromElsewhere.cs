using Communities;
using Discussions.Replies;

namespace Discussions.Plugs;

/// <summary>Lets people say something in a discussion from a page of another module.</summary>
internal sealed class TalkFromElsewhere(Saying saying) : ITalk
{
    public async Task<TalkGlance?> Find(string conversationId, CancellationToken stop) =>
        await saying.Find(conversationId, stop) is var (community, discussion) ? new(discussion.DisplayText, Discussion.PathOf(community.Path, conversationId), community.Id) : null;

    public Task Say(string conversationId, string words, CancellationToken stop) => saying.Say(conversationId, words, stop);
}
