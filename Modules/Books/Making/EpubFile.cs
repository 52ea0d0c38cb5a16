using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Books.Making;

/// <summary>Puts the chapters together as EPUB 3: a file for each chapter, written one after the other.</summary>
internal sealed class EpubFile(BookFolder folder, string editionId, Frame frame)
{
    const string Within = "EPUB/";

    readonly List<(string File, string Id, string MediaType, bool IsRead)> items = [];

    public async Task<long> Write(CancellationToken stop)
    {
        var path = folder.Epub(editionId);
        await using (var file = File.Create(path))
        await using (var book = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            // First and as it is, so that a program knows the book by its first bytes.
            await Entry(book, "mimetype", CompressionLevel.NoCompression, to => to.WriteAsync("application/epub+zip"));
            await Entry(book, "META-INF/container.xml", CompressionLevel.Optimal, to => to.WriteAsync(Container));
            await Entry(book, Within + "book.css", CompressionLevel.Optimal, to => to.WriteAsync(Sheet.Epub));
            items.Add(("book.css", "sheet", "text/css", false));
            await Page(book, "cover.xhtml", "cover", frame.Plan.Title, to => to.WriteAsync(frame.Cover));
            await Entry(book, Within + "nav.xhtml", CompressionLevel.Optimal, to => to.WriteAsync(Document("Contents", Nav)));
            if (frame.Foreword.Length > 0) await Page(book, NameOf(0), "c0", "Foreword", to => to.WriteAsync(string.Join('\n', frame.Foreword.Split('\n').Select(Led))));
            for (var number = 1; number <= frame.Plan.Chapters.Count; number++)
            {
                var at = number;
                await Page(book, NameOf(at), Links.Anchor(at), frame.Plan.Chapters[at - 1].Title, to => Chapter(to, at, stop));
            }
            await Page(book, "credits.xhtml", "credits", Frame.CreditsTitle, to => to.WriteAsync(frame.CreditsPage("whose")));
            foreach (var picture in Directory.EnumerateFiles(folder.Of(editionId), "p*.*").Select(p => Path.GetFileName(p)).Where(p => p.StartsWith('p')).Order(StringComparer.Ordinal)) await Picture(book, picture, stop);
            await Entry(book, Within + "package.opf", CompressionLevel.Optimal, to => to.WriteAsync(Package()));
        }
        return new FileInfo(path).Length;
    }

    static string NameOf(int number) => FormattableString.Invariant($"chapter-{number:0000}.xhtml");

    async Task Page(ZipArchive book, string file, string id, string title, Func<StreamWriter, Task> write)
    {
        var (before, after) = Halves(Document(title, ""));
        await Entry(book, Within + file, CompressionLevel.Optimal, async to =>
        {
            await to.WriteAsync(before);
            await write(to);
            await to.WriteAsync(after);
        });
        items.Add((file, id, "application/xhtml+xml", true));
    }

    async Task Chapter(StreamWriter to, int number, CancellationToken stop)
    {
        await foreach (var line in File.ReadLinesAsync(folder.Chapter(editionId, number), stop)) await to.WriteAsync(Led(line) + "\n");
    }

    // Only whole lines are addresses: see Xhtml.
    static string Led(string line)
    {
        const string chapter = "href=\"chapter:", picture = "src=\"picture:";
        if (line.StartsWith(picture, StringComparison.Ordinal)) return "src=\"" + line[picture.Length..];
        if (!line.StartsWith(chapter, StringComparison.Ordinal)) return line;

        var hash = line.IndexOf('#', StringComparison.Ordinal);
        return $"href=\"{NameOf(int.Parse(line.AsSpan(chapter.Length, hash - chapter.Length), NumberStyles.None, CultureInfo.InvariantCulture))}{line[hash..]}";
    }

    async Task Picture(ZipArchive book, string file, CancellationToken stop)
    {
        await using var content = File.OpenRead(Path.Combine(folder.Of(editionId), file));
        await using var to = book.CreateEntry(Within + file, CompressionLevel.NoCompression).Open();
        await content.CopyToAsync(to, stop);
        items.Add((file, file.Replace('.', '-'), HtmlFile.MediaType(file), false));
    }

    static async Task Entry(ZipArchive book, string name, CompressionLevel level, Func<StreamWriter, Task> write)
    {
        await using var to = new StreamWriter(book.CreateEntry(name, level).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        await write(to);
    }

    const string Container = """
        <?xml version="1.0" encoding="UTF-8"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
        """;

    const string Middle = "<!-- -->";

    static string Document(string title, string body) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
        <head><title>{Xhtml.Escaped(title)}</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
        <body>
        {(body.Length == 0 ? Middle : body)}
        </body>
        </html>

        """;

    static (string Before, string After) Halves(string document)
    {
        var at = document.IndexOf(Middle, StringComparison.Ordinal);
        return (document[..at], document[(at + Middle.Length)..]);
    }

    string Nav => $"<nav epub:type=\"toc\" class=\"contents\" id=\"toc\"><h2>Contents</h2>\n{frame.Contents(NameOf, "credits.xhtml")}</nav>";

    string Package()
    {
        var plan = frame.Plan;
        var creator = Xhtml.Escaped(plan.Place.Length == 0 ? plan.Site : plan.Place);
        var contributors = string.Concat(frame.Credits.Select(name => $"\n<dc:contributor>{Xhtml.Escaped(name)}</dc:contributor>"));
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
            <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:identifier id="id">urn:copsite:book:{editionId}</dc:identifier>
            <dc:title>{Xhtml.Escaped(plan.Title)}</dc:title>
            <dc:language>en</dc:language>
            <dc:creator>{creator}</dc:creator>{contributors}
            <dc:publisher>{Xhtml.Escaped(plan.Site)}</dc:publisher>
            <dc:date>{plan.Utc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}</dc:date>
            <meta property="dcterms:modified">{plan.Utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}</meta>
            </metadata>
            <manifest>
            <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
            {string.Join('\n', items.Select(i => $"<item id=\"{i.Id}\" href=\"{i.File}\" media-type=\"{i.MediaType}\"/>"))}
            </manifest>
            <spine>
            <itemref idref="cover"/>
            <itemref idref="nav"/>
            {string.Join('\n', items.Where(i => i.IsRead && i.Id != "cover").Select(i => $"<itemref idref=\"{i.Id}\"/>"))}
            </spine>
            </package>
            """;
    }
}
