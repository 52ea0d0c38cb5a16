using Kernel.People;

namespace Discussions.Shared;

/// <summary>A discussion in a list.</summary>
/// <param name="Unread">Replies since the viewer was there; 0 for somebody who never was.</param>
/// <param name="UnreadPath">The address of the first of them.</param>
/// <param name="IsNew">There is something here that the viewer has not seen.</param>
/// <param name="Community">The community's name, in lists that hold several.</param>
public sealed record DiscussionRow(
    string Path, string Title, KindWord Kind, Face Starter, string? LastReplier, DateTime ActiveUtc, int ReplyCount,
    int Unread, string UnreadPath, bool IsNew, bool IsClosed, bool IsPinned, string Community)
{
    /// <summary>One of the replies was marked as the answer.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>How far it has come.</summary>
    public TalkStage Stage { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The community's address within the site.</summary>
    public string CommunityPath { get; init; } = "";
}

/// <summary>Rows as one list.</summary>
public sealed record DiscussionList(IReadOnlyList<DiscussionRow> Rows, bool NamesCommunities = false);
