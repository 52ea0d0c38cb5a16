using Kernel.Pages;
using Kernel.People;

namespace Search.Results;

/// <summary>What was found, as one viewer sees it.</summary>
/// <param name="Sentence">Why nothing was looked for; empty when something was.</param>
/// <param name="Corrected">The words for which results are shown, when those that were typed find nothing; null otherwise.</param>
/// <param name="Total">How many there are, or at least are: see <paramref name="IsMore"/>.</param>
public sealed record ResultsPage(
    SearchForm Form, IReadOnlyList<KindChoice> Kinds, IReadOnlyList<PlaceChoice> Places,
    string Sentence, string? Corrected, int Total, bool IsMore, Pager Pager, IReadOnlyList<Result> Results)
{
    /// <summary>Something was looked for.</summary>
    public bool IsAsked => Sentence.Length == 0 && !string.IsNullOrWhiteSpace(Form.Q);
}

/// <param name="Kind">As a label, such as “Reply”.</param>
/// <param name="Place">In what it stands; empty for nothing.</param>
/// <param name="Author">Null when nobody wrote it.</param>
/// <param name="IsDated">It says something when it was written, as it does of a post, and not of a person.</param>
public sealed record Result(string Path, string Kind, string Icon, IReadOnlyList<Piece> Title, IReadOnlyList<Piece> Excerpt, string Place, Face? Author, DateTime Utc, bool IsDated);

/// <summary>A piece of a text, and whether it is what was asked for.</summary>
public sealed record Piece(string Text, bool IsMatch);
