using System.Security.Cryptography;

namespace Books.Making;

/// <summary>Puts the chapters together as one HTML file, pictures within it: it can be sent, kept and printed, and asks nobody for anything.</summary>
internal sealed class HtmlFile(BookFolder folder, string editionId, Frame frame)
{
    const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    public async Task<long> Write(CancellationToken stop)
    {
        var path = folder.Html(editionId);
        await using (var to = ChapterFiles.Writer(path))
        {
            await to.WriteAsync($"""
                <!DOCTYPE html>
                <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
                <head>
                <meta charset="utf-8"/>
                <meta http-equiv="Content-Security-Policy" content="{Policy}"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>{Xhtml.Escaped(frame.Plan.Title)}</title>
                <style>
                {Sheet.Html}
                </style>
                </head>
                <body>
                {frame.Cover}
                <nav class="contents" aria-labelledby="contents"><h2 id="contents">Contents</h2>
                {frame.Contents(number => "#" + Links.Anchor(number), "#credits")}</nav>
                <main>

                """);
            await to.WriteAsync(Led(frame.Foreword));
            for (var number = 1; number <= frame.Plan.Chapters.Count; number++) await Chapter(to, number, stop);
            await to.WriteAsync(frame.CreditsPage("credits"));
            await to.WriteAsync("</main>\n</body>\n</html>\n");
        }
        return new FileInfo(path).Length;
    }

    async Task Chapter(StreamWriter to, int number, CancellationToken stop)
    {
        const string picture = "src=\"picture:";
        await foreach (var line in File.ReadLinesAsync(folder.Chapter(editionId, number), stop))
        {
            if (line.StartsWith(picture, StringComparison.Ordinal)) await Embed(to, line[picture.Length..^1], stop);
            else await to.WriteAsync(Led(line) + "\n");
        }
    }

    // What leads to a chapter leads to its place in this file.
    static string Led(string line) => line.StartsWith("href=\"chapter:", StringComparison.Ordinal) ? $"href=\"{line[line.IndexOf('#', StringComparison.Ordinal)..]}"
        : line.Contains("\nhref=\"chapter:", StringComparison.Ordinal) ? string.Join('\n', line.Split('\n').Select(Led)) : line;

    async Task Embed(StreamWriter to, string file, CancellationToken stop)
    {
        await to.WriteAsync($"src=\"data:{MediaType(file)};base64,");
        await to.FlushAsync(stop);
        await using (var content = File.OpenRead(Path.Combine(folder.Of(editionId), file)))
        await using (var coded = new CryptoStream(to.BaseStream, new ToBase64Transform(), CryptoStreamMode.Write, leaveOpen: true)) await content.CopyToAsync(coded, stop);
        await to.WriteAsync("\"\n");
    }

    public static string MediaType(string file) => Path.GetExtension(file) switch { ".png" => "image/png", ".gif" => "image/gif", _ => "image/jpeg" };
}
