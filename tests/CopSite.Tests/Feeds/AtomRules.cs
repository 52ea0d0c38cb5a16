using System.Globalization;
using System.Xml.Linq;

namespace Tests.Feeds;

/// <summary>What RFC 4287 asks of a feed, as far as ours can break it.</summary>
static class AtomRules
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static XElement Feed(this Page page) => XDocument.Parse(page.Html).Root!;

    public static IReadOnlyList<XElement> Entries(this Page page) => [.. page.Feed().Elements(Atom + "entry")];

    public static IReadOnlyList<string> Titles(this Page page) => [.. page.Entries().Select(e => e.Element(Atom + "title")!.Value)];

    public static string? Link(this XElement of, string rel) => of.Elements(Atom + "link").SingleOrDefault(l => (string?)l.Attribute("rel") == rel)?.Attribute("href")?.Value;

    /// <summary>The first rule that it breaks; null for a valid feed.</summary>
    public static string? Broken(XElement feed)
    {
        if (feed.Name != Atom + "feed") return "The root is no feed.";
        if (Common(feed) is { } wrong) return wrong;
        if (feed.Link("self") is null) return "A feed without a link to itself.";

        var entries = feed.Elements(Atom + "entry").ToList();
        if (entries.Select(e => e.Element(Atom + "id")?.Value).Distinct().Count() != entries.Count) return "Two entries with one id.";
        return entries.Select(Entry).FirstOrDefault(w => w is not null);
    }

    static string? Entry(XElement entry)
    {
        if (Common(entry) is { } wrong) return wrong;
        if (entry.Elements(Atom + "author").Count() != 1 || string.IsNullOrEmpty(entry.Element(Atom + "author")!.Element(Atom + "name")?.Value)) return "An entry without an author.";
        if (entry.Element(Atom + "content")?.Attribute("type")?.Value != "html" || entry.Element(Atom + "content")!.HasElements) return "Content that is not escaped HTML.";
        return IsTime(entry.Element(Atom + "published")?.Value) ? null : "An entry that was published at no time.";
    }

    static string? Common(XElement of)
    {
        foreach (var once in new[] { "id", "title", "updated" })
            if (of.Elements(Atom + once).Count() != 1 || of.Element(Atom + once)!.Value.Length == 0 && once != "title") return $"{of.Name.LocalName} has not one {once}.";
        if (!Uri.TryCreate(of.Element(Atom + "id")!.Value, UriKind.Absolute, out _)) return "An id that is no IRI.";
        if (!IsTime(of.Element(Atom + "updated")!.Value)) return "An update at no time.";
        if (of.Elements(Atom + "link").Any(l => !Uri.TryCreate(l.Attribute("href")?.Value, UriKind.Absolute, out _))) return "A link that leads nowhere.";
        return of.Link("alternate") is null ? $"{of.Name.LocalName} without an alternate link." : null;
    }

    static bool IsTime(string? text) => DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
}
