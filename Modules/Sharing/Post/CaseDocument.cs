using System.Text.Json;
using Kernel;
using Kernel.Text;

namespace Sharing.Post;

/// <summary>A case study as it travels: words only. The site that gets it trusts none of them.</summary>
/// <param name="Number">Its version at home.</param>
/// <param name="Path">Its address at home, within the site; empty where visitors may not read it there.</param>
/// <param name="ForVisitors">Its authors agreed that everybody reads it, people without an account too.</param>
/// <param name="Authors">The names of those who want to be named.</param>
/// <param name="Unnamed">How many authors there are besides.</param>
/// <param name="FilesLeft">How many pictures and files stay at home.</param>
internal sealed record CaseDocument(
    int Number, string Title, string Path, bool ForVisitors, IReadOnlyList<string> Authors, int Unnamed, int FilesLeft, IReadOnlyList<DocumentFact> Facts, IReadOnlyList<DocumentPart> Parts)
{
    public const int LongestTitle = 200;
    const int LongestLine = 300;
    const int LongestPart = 20_000;
    const int MostParts = 40;
    const int MostAuthors = 10;

    /// <exception cref="RuleBroken">It is not what a site of ours sends.</exception>
    public CaseDocument Checked()
    {
        if (Title.Trim().Length == 0 || Title.Length > LongestTitle) throw Odd("title");
        if (Number < 1 || Unnamed is < 0 or > MostAuthors || FilesLeft is < 0 or > 1_000) throw Odd("numbers");
        if (Path.Length > 0 && (Path.Length > LongestLine || !Path.StartsWith("/communities/", StringComparison.Ordinal) || !Uri.IsWellFormedUriString(Path, UriKind.Relative))) throw Odd("address");
        if (Authors.Count > MostAuthors || Authors.Any(a => a is null || a.Length is 0 or > LongestLine)) throw Odd("authors");
        if (Facts.Count > MostParts || Facts.Any(f => f is null || f.Label.Length > LongestLine || f.Text.Length > LongestLine)) throw Odd("facts");
        if (Parts.Count is 0 or > MostParts || Parts.Any(p => p is null || p.Label.Length > LongestLine || p.Key.Length > LongestLine || p.Text.Length > LongestPart)) throw Odd("parts");
        return this with
        {
            Title = PlainText.Clean(Title),
            Authors = [.. Authors.Select(PlainText.Clean)],
            Facts = [.. Facts.Select(f => new DocumentFact(PlainText.Clean(f.Label), PlainText.Clean(f.Text)))],
            Parts = [.. Parts.Select(p => new DocumentPart(Slug.From(p.Key, 40), PlainText.Clean(p.Label), PlainText.CleanLines(p.Text)))],
        };
    }

    public string Write() => JsonSerializer.Serialize(this, Letters.Json);

    public static CaseDocument Stored(string json) => JsonSerializer.Deserialize<CaseDocument>(json, Letters.Json)!;

    static RuleBroken Odd(string what) => new($"The {what} of this case study cannot be taken as they came.");
}

internal sealed record DocumentFact(string Label, string Text);

/// <param name="Text">Markdown.</param>
internal sealed record DocumentPart(string Key, string Label, string Text);
