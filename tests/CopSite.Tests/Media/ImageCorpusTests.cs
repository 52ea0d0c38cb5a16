using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Media.Images;
using Tests.Corpora;

namespace Tests.Media;

public class ImageCorpusTests
{
    // Written into files as metadata by the corpora; none of it is part of a picture.
    static readonly string[] metadata =
    [
        "<script", "<svg", "alert(", "Exif\0\0II", "eXIf", "tEXt", "zTXt", "iTXt", "iCCP", "http://ns.adobe.com", "Photoshop", "Ducky", "GPS", "GIMP",
    ];

    [Fact]
    public void Pictures_are_accepted_and_refused_as_the_corpora_say()
    {
        string[] wrong = [.. ImageCorpora.All().Select(Judged).OfType<string>()];

        Assert.Empty(wrong);
    }

    [Fact]
    public void Hostile_pictures_cost_little_time_and_memory()
    {
        foreach (var row in ImageCorpora.All())
        {
            var (before, clock) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());

            UploadedImage.Read(row.Bytes).Image?.Clean();

            Assert.True(clock.ElapsedMilliseconds <= row.MostMilliseconds, $"{row.Name} took {clock.ElapsedMilliseconds} ms.");
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before <= row.MostMegabytes * 1024L * 1024, $"{row.Name} took too much memory.");
        }
    }

    [Fact]
    public void Clean_pictures_are_free_of_metadata()
    {
        // This one hides its words in the compressed pixels themselves, where only its content type keeps them from being read.
        var rows = ImageCorpora.All().Where(row => row.Name != "mouseover-xss-ecs.jpeg");

        foreach (var row in rows)
        {
            if (UploadedImage.Read(row.Bytes).Image is not { } image) continue;

            var clean = Encoding.Latin1.GetString(image.Clean());
            Assert.All(metadata, word => Assert.DoesNotContain(word, clean, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Cleaning_twice_changes_nothing_more()
    {
        foreach (var row in ImageCorpora.All())
        {
            if (UploadedImage.Read(row.Bytes).Image is not { } image) continue;

            var clean = UploadedImageTests.Accepted(image.Clean());
            Assert.Equal((image.Format, image.Width, image.Height, image.Frames), (clean.Format, clean.Width, clean.Height, clean.Frames));
            Assert.Equal(clean.Bytes.ToArray(), clean.Clean());
        }
    }

    [Fact]
    public void Drawings_with_programs_are_refused()
    {
        var file = Path.Combine(SharedData.Folder("corpora", "selfmade-svg"), "svg.json");
        using var rows = JsonDocument.Parse(File.ReadAllText(file));

        foreach (var row in rows.RootElement.EnumerateArray())
            UploadedImageTests.Refusal(row.TryGetProperty("svg", out var svg) ? Encoding.UTF8.GetBytes(svg.GetString()!) : row.GetProperty("svg_base64").GetBytesFromBase64());
    }

    static string? Judged(CorpusImage row)
    {
        var reading = UploadedImage.Read(row.Bytes);
        if (MustBeRefused(row.Expect) && reading.IsAccepted) return $"{row.Name} was accepted; expected: {row.Expect}";
        return MustBeAccepted(row.Expect) && !reading.IsAccepted ? $"{row.Name} was refused ({reading.Refusal}); expected: {row.Expect}" : null;
    }

    // "accept as attachment only" is a document, which is not a picture; "or reject" leaves it open.
    static bool MustBeRefused(string expect) => expect.StartsWith("reject") || expect.StartsWith("accept as attachment only");

    static bool MustBeAccepted(string expect) => expect.StartsWith("accept") && !MustBeRefused(expect) && !expect.Contains("or reject");
}
