using System.Globalization;
using System.Text;
using System.Xml;
using Kernel.Feeds;
using Kernel.Text;

namespace Feeds.Atom;

/// <summary>Writes a feed as Atom 1.0 (RFC 4287), with the next page as RFC 5005 has it.</summary>
/// <param name="address">Where the site is: every link begins there, whatever host the request named.</param>
internal sealed class AtomWriter(string address, string tenantId)
{
    public const string ContentType = "application/atom+xml; charset=utf-8";
    const string Atom = "http://www.w3.org/2005/Atom";

    public byte[] Write(Feed feed)
    {
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Atom);
            // Links in what members wrote begin at the site's root.
            xml.WriteAttributeString("xml", "base", null, address + "/");
            xml.WriteAttributeString("xml", "lang", null, "en");
            xml.WriteElementString("id", Atom, FeedId.Of(tenantId, "feed" + feed.Path));
            Text(xml, "title", feed.Title);
            Time(xml, "updated", feed.UpdatedUtc);
            Link(xml, "self", feed.PathOf(feed.Page), AtomType);
            Link(xml, "alternate", feed.Of, "text/html");
            if (feed.Page > 1) Link(xml, "previous", feed.PathOf(feed.Page - 1), AtomType);
            if (feed.HasMore) Link(xml, "next", feed.PathOf(feed.Page + 1), AtomType);
            xml.WriteElementString("generator", Atom, "CopSite");
            foreach (var entry in feed.Entries) Write(xml, entry);
            xml.WriteEndElement();
        }
        return file.ToArray();
    }

    const string AtomType = "application/atom+xml";

    void Write(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, FeedId.Of(tenantId, entry.Id));
        Text(xml, "title", entry.Title);
        Time(xml, "published", entry.PublishedUtc);
        Time(xml, "updated", entry.UpdatedUtc);
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, Letters(entry.Author));
        xml.WriteEndElement();
        Link(xml, "alternate", entry.Path, "text/html");
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(Letters(SiteLinks.Lead(entry.Html, address)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // Titles are plain text, so that "<b>" in one is four letters.
    static void Text(XmlWriter xml, string name, string text)
    {
        xml.WriteStartElement(name, Atom);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(Letters(text));
        xml.WriteEndElement();
    }

    void Link(XmlWriter xml, string rel, string path, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address + path);
        xml.WriteEndElement();
    }

    static void Time(XmlWriter xml, string name, DateTime utc) => xml.WriteElementString(name, Atom, utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    // XML has no place for some letters that a text may hold.
    static string Letters(string text)
    {
        var fit = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)) fit.Append(rune.ToString());
        return fit.ToString();
    }
}
