using System.IO.Compression;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Books;
using Communities;
using Microsoft.EntityFrameworkCore;

namespace Tests.Books;

/// <summary>Books of the cast's community, made as people make them.</summary>
static class Bookmaking
{
    public const string Shelf = Cast.WaterPath + "/books";

    /// <summary>Ana begins a book. Gives its address.</summary>
    public static async Task<string> Begin(this TestSite site, string title = "What we know about night flow", string audience = "Readers", string foreword = "")
    {
        var begun = await (await site.As(Cast.Ana).Open(Shelf + "/new")).Press("Go on to the chapters", ("Title", title), ("CoverWords", "For everyone with a valve."), ("Foreword", foreword), ("Audience", audience));
        Assert.EndsWith("/chapters", begun.Location, StringComparison.Ordinal);
        return begun.Location[..^"/chapters".Length];
    }

    /// <summary>Ana adds what has these words in its title.</summary>
    public static async Task Choose(this TestSite site, string book, params string[] titles)
    {
        foreach (var title in titles)
            await (await site.As(Cast.Ana).Open($"{book}/chapters?q={Uri.EscapeDataString(title)}")).Press("Add: " + title);
    }

    /// <summary>Ana has it made, and waits.</summary>
    public static async Task Make(this TestSite site, string book)
    {
        var page = await site.As(Cast.Ana).Open(book);
        await page.Press(page.Has("Make it again") ? "Make it again" : "Make the book");
        await site.Settle();
    }

    public static async Task<IHtmlDocument> Html(this HttpClient reader, string book)
    {
        var file = await reader.Open(book.StartsWith("/books", StringComparison.Ordinal) ? book + "/html" : book + "/edition/html");
        Assert.Equal(System.Net.HttpStatusCode.OK, file.Status);
        return new HtmlParser().ParseDocument(file.Html);
    }

    /// <summary>The EPUB, its files by their names, each well-formed if it is XML.</summary>
    public static async Task<(byte[] Bytes, IReadOnlyDictionary<string, string> Files)> Epub(this HttpClient reader, string book)
    {
        var bytes = await reader.GetByteArrayAsync(book + "/edition/epub");
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var files = new Dictionary<string, string>();
        foreach (var entry in zip.Entries)
        {
            using var text = new StreamReader(entry.Open());
            files[entry.FullName] = text.ReadToEnd();
            if (entry.FullName.EndsWith(".xhtml", StringComparison.Ordinal) || entry.FullName.EndsWith(".opf", StringComparison.Ordinal)) XDocument.Parse(files[entry.FullName]);
        }
        return (bytes, files);
    }

    public static Task Close(this TestSite site, CommunityPrivacy privacy = CommunityPrivacy.Private) => site.InTenant(async scope =>
    {
        (await scope.Db.Set<Community>().SingleAsync(c => c.Id == Cast.WaterId)).Privacy = privacy;
        await scope.Db.SaveChangesAsync();
    });

    public static string IdOf(string book) => book[(book.LastIndexOf('/') + 1)..];

    public static Task<List<Edition>> Editions(this TestSite site, string book) => site.InTenant(scope => scope.Db.Set<Edition>().AsNoTracking().Where(e => e.BookId == IdOf(book)).OrderBy(e => e.Id).ToListAsync());

    /// <summary>Somebody answers about their words.</summary>
    public static async Task<Page> Answer(this TestSite site, Member who, string book, string answer)
    {
        var said = await (await site.As(who).Open("/account/books/" + IdOf(book))).Press("Answer", ("Answer", answer));
        await site.Settle();
        return said;
    }
}
