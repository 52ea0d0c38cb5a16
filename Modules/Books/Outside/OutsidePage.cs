namespace Books.Outside;

/// <summary>A book for everyone, as somebody finds it who need not know the community.</summary>
public sealed record OutsidePage(string Id, string Title, string CoverWords, string Place, IReadOnlyList<string> Chapters, DateTime MadeUtc, string HtmlSize, string EpubSize);
