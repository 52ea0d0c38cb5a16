using System.Globalization;
using System.Text.RegularExpressions;
using Books.Asking;
using Communities.Chapters;

namespace Books.Making;

/// <summary>Writes one chapter, part after part, into a file that both kinds of book are made of.</summary>
internal sealed partial class ChapterText(TextWriter to, int number, Plan plan, Links links, Agreement agreement) : IChapterText
{
    readonly HashSet<string> written = new(StringComparer.Ordinal);
    readonly List<string> notes = [];
    IReadOnlyDictionary<string, string> pictures = new Dictionary<string, string>();
    string part = "";
    string by = "";

    public bool DropsQuotes { get; private set; }

    /// <summary>How many parts are in it.</summary>
    public int Count => written.Count;

    /// <param name="address">Of the thing itself; empty for none.</param>
    public void Begin(PlannedChapter chapter, string address)
    {
        to.Write($"<section class=\"chapter\" id=\"{Links.Anchor(number)}\">\n");
        if (chapter.Word.Length > 0) to.Write($"<p class=\"kind\">{Xhtml.Escaped(chapter.Word)}</p>\n");
        to.Write($"<h2>{Xhtml.Escaped(chapter.Title)}</h2>\n");
        if (address.Length > 0) to.Write($"<p class=\"where\"><a\nhref=\"{Xhtml.Escaped(address)}\"\n>{Xhtml.Escaped(address)}</a></p>\n");
    }

    /// <param name="shown">Its pictures, by their ids: the files that they are in.</param>
    public void Write(ChapterPart next, IReadOnlyDictionary<string, string> shown)
    {
        (part, pictures, DropsQuotes) = (next.Key, shown, plan.IsConsented && next.Quotes);
        to.Write($"<div class=\"part\" id=\"{Links.Anchor(number, part)}\">\n");
        if (next.Heading.Length > 0) to.Write($"<h3>{Xhtml.Escaped(next.Heading)}</h3>\n");
        // Parts by the same people at the same time say so once.
        var line = $"{string.Join(", ", next.Authors.Select(NameOf).Distinct())}{(next.Utc is { } utc ? utc.ToString(", d MMMM yyyy", CultureInfo.InvariantCulture) : "")}";
        if (line != by && next.Authors.Count > 0) to.Write($"<p class=\"by\">{Xhtml.Escaped(line)}</p>\n");
        by = line;
        written.Add(part);
        new Xhtml(to, this).Write(next.Html);
        to.Write("</div>\n");
    }

    public void End(int leftOut)
    {
        if (leftOut > 0) to.Write($"<p class=\"left-out\">{(leftOut == 1 ? "One post is" : FormattableString.Invariant($"{leftOut} posts are"))} left out here, because not everybody who wrote them wanted them in this book.</p>\n");
        if (notes.Count > 0)
        {
            to.Write("<div class=\"notes\"><h3>Links</h3>\n<ol>\n");
            for (var at = 0; at < notes.Count; at++) to.Write($"<li id=\"{NoteAnchor(at + 1)}\"><a\nhref=\"{Xhtml.Escaped(notes[at])}\"\n>{Xhtml.Escaped(notes[at])}</a></li>\n");
            to.Write("</ol></div>\n");
        }
        to.Write("</section>\n");
    }

    /// <summary>Somebody as the book calls them.</summary>
    public string NameOf(ChapterAuthor author) => !plan.IsConsented || agreement.Names(author) ? author.Name : "A member";

    public BookLink Lead(string href) => links.Of(href, number, written);

    public string? Picture(string src) => Attached().Match(src) is { Success: true } file ? pictures.GetValueOrDefault(file.Groups[1].Value) : null;

    public string? Mentioned(string userName) => plan.IsConsented && !agreement.NamesUser(userName) ? "somebody" : null;

    public int Note(string address)
    {
        var known = notes.IndexOf(address);
        if (known >= 0) return known + 1;

        notes.Add(address);
        return notes.Count;
    }

    public string NoteAnchor(int note) => FormattableString.Invariant($"{Links.Anchor(number)}-n{note}");

    public string Anchor(string id) => $"{Links.Anchor(number, part)}-{Links.Name(id)}";

    [GeneratedRegex("^~/attachments/([0-9a-z]{26})/", RegexOptions.NonBacktracking)]
    private static partial Regex Attached();
}
