using System.Globalization;

namespace Books.Making;

/// <summary>The parts of a book that both files share, besides its chapters.</summary>
internal sealed record Frame(Plan Plan, string Foreword, IReadOnlyList<string> Credits)
{
    static string Text(string text) => Xhtml.Escaped(text);

    public string Cover => $"""
        <div class="cover">
        <h1>{Text(Plan.Title)}</h1>
        {(Plan.CoverWords.Length == 0 ? "" : $"<p>{Text(Plan.CoverWords)}</p>")}
        <p class="made">{Text(Plan.Place.Length == 0 ? Plan.Site : $"{Plan.Place}, {Plan.Site}")}<br/>{Plan.Utc.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}</p>
        </div>

        """;

    /// <param name="chapter">The address of a chapter by its number; 0 is the foreword.</param>
    /// <param name="credits">That of the credits.</param>
    public string Contents(Func<int, string> chapter, string credits)
    {
        var items = Plan.Chapters.Select((c, at) => Item(chapter(at + 1), c.Title));
        if (Foreword.Length > 0) items = items.Prepend(Item(chapter(0), "Foreword"));
        return $"<ol>\n{string.Concat(items.Append(Item(credits, CreditsTitle)))}</ol>\n";
    }

    public const string CreditsTitle = "Whose words these are";

    /// <param name="id">Where the contents lead.</param>
    public string CreditsPage(string id) => $"""
        <section class="chapter" id="{id}">
        <h2>{CreditsTitle}</h2>
        <p>{Text(Credits.Count == 0 ? "Those who wrote this are not named." : string.Join(", ", Credits))}</p>
        {(Plan.IsConsented ? "<p>Everybody whose words are in this book has agreed to it. Some are not named, because they did not want to be.</p>" : "")}
        <p class="made">Made from what {(Plan.Place.Length == 0 ? "a community" : Text(Plan.Place))} of {Text(Plan.Site)} wrote, on {Plan.Utc.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}. What was changed or taken back since is not seen here.</p>
        </section>

        """;

    static string Item(string address, string title) => $"<li><a href=\"{address}\">{Text(title)}</a></li>\n";
}
