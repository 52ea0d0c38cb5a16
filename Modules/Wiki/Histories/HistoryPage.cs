using Communities;
using Kernel.Pages;
using Kernel.People;

namespace Wiki.Histories;

/// <summary>How a page came to say what it says, the latest version first.</summary>
/// <param name="Path">The page's address within the site.</param>
public sealed record HistoryPage(CommunityView Community, string Path, string Title, int Latest, IReadOnlyList<VersionRow> Rows, Pager Pager);

/// <param name="FormerTitle">The title until then; empty when it stayed.</param>
/// <param name="Restores">The version that it brings back.</param>
public sealed record VersionRow(int Number, Face Author, DateTime Utc, string Summary, bool IsMinor, string Title, string FormerTitle, int? Restores, int WordsAdded, int WordsRemoved)
{
    /// <summary>Words were taken out of it by whoever wrote them.</summary>
    public bool IsRedacted { get; init; }
}

/// <summary>What a page said at one time.</summary>
/// <param name="Html">Of its words then, with links as they lead now.</param>
public sealed record VersionPage(CommunityView Community, string Path, string Title, int Latest, VersionRow Version, string Html, bool CanRestore);
