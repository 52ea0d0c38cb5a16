using System.Net;
using System.Text;
using System.Text.Json;
using global::Media.Files;
using Tests.Corpora;

namespace Tests.Media.Attachments;

/// <summary>What strangers send: each file is refused with a sentence, or kept without harm.</summary>
public class HostileAttachmentTests
{
    static readonly string[] Metadata = ["<script", "alert(", "Exif\0\0II", "eXIf", "tEXt", "zTXt", "iTXt", "iCCP", "http://ns.adobe.com", "Photoshop", "GPS"];

    [Fact]
    public async Task Pictures_of_the_corpora_are_taken_clean_or_refused_as_they_say()
    {
        await using var site = await TestSite.Start();
        var ben = site.As(Cast.Ben);
        var (taken, refused) = (0, 0);

        foreach (var row in ImageCorpora.All().Where(r => r.Expect.Length > 0))
        {
            var kept = await ben.Attach(row.Name, row.Bytes);
            var mayNot = row.Expect.StartsWith("reject", StringComparison.Ordinal);
            if (kept.Status == HttpStatusCode.UnprocessableEntity)
            {
                refused++;
                Assert.False(string.IsNullOrWhiteSpace(kept.Error), row.Name);
                Assert.False(row.Expect.StartsWith("accept", StringComparison.Ordinal) && !row.Expect.Contains("or reject") && !row.Name.EndsWith(".xml", StringComparison.Ordinal), $"{row.Name}: {kept.Error}");
                continue;
            }
            taken++;
            Assert.Equal((HttpStatusCode.Created, false), (kept.Status, mayNot));
            var answer = await ben.GetAsync(kept.Path);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            if (kept.IsPicture && row.Name != "mouseover-xss-ecs.jpeg") Assert.All(Metadata, word => Assert.DoesNotContain(word, Encoding.Latin1.GetString(bytes)));
            Assert.Equal("nosniff", string.Concat(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("default-src 'none'; sandbox", string.Concat(answer.Headers.GetValues("Content-Security-Policy")));
            if (!kept.IsPicture) Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        }
        Assert.True(taken > 40 && refused > 20, $"{taken} taken, {refused} refused.");
    }

    [Fact]
    public async Task No_drawing_is_taken_under_any_name()
    {
        await using var site = await TestSite.Start();
        using var rows = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.Folder("corpora", "selfmade-svg"), "svg.json")));

        foreach (var row in rows.RootElement.EnumerateArray())
        {
            var svg = row.TryGetProperty("svg", out var text) ? Encoding.UTF8.GetBytes(text.GetString()!) : row.GetProperty("svg_base64").GetBytesFromBase64();
            foreach (var name in new[] { "drawing.svg", "drawing.png", "drawing.jpg" })
                Assert.Equal(HttpStatusCode.UnprocessableEntity, (await site.As(Cast.Ben).Attach(name, svg)).Status);
        }
        Assert.Empty(await site.Attachments());
    }

    [Fact]
    public async Task Names_of_the_corpus_become_addresses_and_downloads_without_harm()
    {
        await using var site = await TestSite.Start();
        var ben = site.As(Cast.Ben);
        using var rows = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.Folder("corpora", "selfmade-file-names"), "file-names.json")));

        foreach (var name in rows.RootElement.EnumerateArray().Select(row => row.GetProperty("file_name").GetString()!).SelectMany(n => new[] { n, n + ".txt" }))
        {
            var kept = await ben.Attach(name, "Hello"u8.ToArray());
            if (kept.Status == HttpStatusCode.UnprocessableEntity) continue;

            Assert.Equal(ShownName.From(kept.Name), kept.Name);
            Assert.Matches(@"^~/attachments/[0-9a-z]{26}/[\p{L}\p{N}%-]+\.[a-z0-9]+$", kept.Address);
            var served = await ben.Open(kept.Path);
            Assert.Equal((HttpStatusCode.OK, "Hello", "attachment"), (served.Status, served.Html, served.Answer.Content.Headers.ContentDisposition!.DispositionType));
            Assert.Equal("text/", served.Answer.Content.Headers.ContentType!.MediaType![..5]);
        }
        var files = await site.Attachments();
        Assert.True(files.Count > 25, $"{files.Count} names.");
        Assert.All(site.OnDisk(), file => Assert.True(StoredName.IsOne(Path.GetRelativePath(Path.Combine(site.Folder, "tenants", site.Tenant.Id, "media"), file))));
    }

    [Theory]
    [InlineData("page.pdf", "<html><script>alert(1)</script>", "is not a PDF, whatever its name says")]
    [InlineData("letter.docx", "<html>", "is not an office document")]
    [InlineData("letter.docx", "PK\u0003\u0004 nothing inside", "is not an office document of that kind")]
    [InlineData("sums.xlsx", "PK\u0003\u0004[Content_Types].xml word/document.xml", "is not an office document of that kind")]
    [InlineData("sums.xlsx", "PK\u0003\u0004[Content_Types].xml xl/workbook.xml xl/vbaProject.bin", "carries macros")]
    [InlineData("talk.odp", "PK\u0003\u0004", "is not an OpenDocument presentation")]
    [InlineData("song.mp3", "MZ", "is not an MP3 recording")]
    [InlineData("film.mp4", "not a film at all", "is not an MP4 film")]
    [InlineData("words.vtt", "Hello", "is not a file of captions")]
    [InlineData("notes.txt", "MZ\0\0", "is not plain text")]
    [InlineData("photo.heic", "\0\0\0\u0018ftypheic", "HEIC")]
    [InlineData("invoice.pdf.exe", "%PDF-", "is not a kind of file that can be attached here")]
    [InlineData("page.html", "<p>", "can carry programs")]
    [InlineData("noending", "Hello", "is not a kind of file that can be attached here")]
    [InlineData("empty.txt", "", "is empty. Choose it again.")]
    public async Task A_file_that_is_not_what_it_says_is_refused_in_words(string name, string content, string sentence)
    {
        await using var site = await TestSite.Start();

        var kept = await site.As(Cast.Ben).Attach(name, Encoding.Latin1.GetBytes(content));

        Assert.Contains(sentence, kept.Error);
        Assert.Contains($"“{name}”", kept.Error);
        Assert.Empty(site.OnDisk());
    }

    [Fact]
    public async Task A_picture_with_another_ending_gets_its_own_and_one_with_two_endings_is_a_picture()
    {
        await using var site = await TestSite.Start();

        var png = await site.As(Cast.Ben).Attach("photo.png", Pictures.Jpeg());
        var php = await site.As(Cast.Ben).Attach("shell.php.png", Pictures.Png());

        Assert.Equal("photo.jpg", png.Name);
        Assert.EndsWith("/photo.jpg", png.Address);
        Assert.EndsWith("/shell-php.png", php.Address);
        Assert.Equal("image/png", (await site.As(Cast.Ben).Open(php.Path)).Answer.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task Office_documents_and_recordings_are_taken_for_what_they_are()
    {
        await using var site = await TestSite.Start();
        (string, string)[] files =
        [
            ("letter.docx", "PK\u0003\u0004[Content_Types].xml word/document.xml"), ("talk.odp", "PK\u0003\u0004" + new string('\0', 26) + "mimetypeapplication/vnd.oasis.opendocument.presentation"),
            ("song.mp3", "ID3 la la"), ("film.mp4", "\0\0\0\u0018ftypisom"), ("words.vtt", "WEBVTT\n"), ("sums.csv", "Käse;1"),
        ];

        foreach (var (name, content) in files) Assert.Equal(HttpStatusCode.Created, (await site.As(Cast.Ben).Attach(name, Encoding.Latin1.GetBytes(content))).Status);
    }

    [Fact]
    public async Task No_made_up_address_finds_anything()
    {
        await using var site = await TestSite.Start();
        var kept = await site.As(Cast.Ben).Attach("plan.pdf", "%PDF-1.7"u8.ToArray());
        var id = kept.Path.Split('/')[2];

        foreach (var path in new[] { $"/attachments/{id}/other.pdf", $"/attachments/{id}/small/plan.pdf", $"/attachments/{id}/", $"/attachments/{id}", $"/attachments/{id[..25]}{(id[25] == '0' ? '1' : '0')}/plan.pdf", "/attachments/..%2f..%2fsite.db/x", $"/media/{id}" })
            Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ben).Open(path)).Status);
    }
}
