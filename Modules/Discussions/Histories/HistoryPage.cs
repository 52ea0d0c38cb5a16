using Communities;
using Kernel.People;
using Kernel.Text;

namespace Discussions.Histories;

/// <summary>What became of a post, the latest change first.</summary>
/// <param name="Path">The discussion's address within the site.</param>
/// <param name="Back">The post's.</param>
/// <param name="What">Such as “reply 3”.</param>
public sealed record HistoryPage(CommunityView Community, string Path, string Back, string What, Face Author, DateTime WrittenUtc, string First, IReadOnlyList<HistoryChange> Changes);

public sealed record HistoryChange(DateTime Utc, IReadOnlyList<Run> Runs);
