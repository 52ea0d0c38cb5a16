namespace Books.Editions;

/// <summary>How it stands with the files of a book.</summary>
/// <param name="Address">Of the book, within the site.</param>
/// <param name="IsBeingMade">Somebody waits for it.</param>
/// <param name="Failure">Why the last try failed; empty when it did not.</param>
/// <param name="MadeUtc">Null while there is nothing to read.</param>
/// <param name="Stale">What has changed since, as sentences.</param>
public sealed record EditionPage(
    string Address, bool MayMake, bool HasChapters, bool IsBeingMade, int Done, int Total, string Failure, DateTime? MadeUtc, string HtmlSize, string EpubSize, int Chapters, int LeftOut, IReadOnlyList<string> Stale)
{
    public int Percent => Total == 0 ? 0 : Done * 100 / Total;
}
