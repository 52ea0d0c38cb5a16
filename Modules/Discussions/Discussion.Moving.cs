using Communities;
using Kernel;

namespace Discussions;

internal sealed partial class Discussion
{
    /// <exception cref="RuleBroken">It is there already.</exception>
    public void Move(CommunityView to, string byId)
    {
        if (CommunityId == to.Id) throw new RuleBroken("It is in that community already.", "To");

        var from = CommunityId;
        (CommunityId, IsPinned) = (to.Id, false);
        Path = $"communities/{to.Slug}/discussions/{Id}";
        Raise(new DiscussionMoved(Id, from, to.Id, byId));
    }

    /// <summary>Some of what was said here stands in another discussion now.</summary>
    public void RepliesWent(Discussion to, string byId) => Raise(new RepliesMoved(Id, to.Id, CommunityId, byId));
}
