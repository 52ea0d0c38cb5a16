using System.Text.Json;
using System.Text.Json.Serialization;
using Tests.Corpora;

namespace Tests.Media;

internal sealed record CorpusImage(string Name, byte[] Bytes, string Expect, int MostMilliseconds, int MostMegabytes);

internal static class ImageCorpora
{
    sealed record Row(
        string File,
        string Expect,
        [property: JsonPropertyName("max_ms")] int? MostMilliseconds,
        [property: JsonPropertyName("max_alloc_mb")] int? MostMegabytes);

    public static List<CorpusImage> Rows(string corpus)
    {
        var folder = SharedData.Folder("corpora", corpus);
        var rows = JsonSerializer.Deserialize<List<Row>>(File.ReadAllText(Path.Combine(folder, "manifest.json")), JsonSerializerOptions.Web)!;

        return [.. rows.Select(row => new CorpusImage(
            row.File, File.ReadAllBytes(Path.Combine(folder, row.File)), row.Expect, row.MostMilliseconds ?? 1000, row.MostMegabytes ?? 16))];
    }

    public static List<CorpusImage> WithMetadata() =>
        [.. Directory.GetFiles(SharedData.Folder("corpora", "payloadsallthethings", "images-with-metadata-payloads"))
            .Select(file => new CorpusImage(Path.GetFileName(file), File.ReadAllBytes(file), "accept", 1000, 16))];

    public static List<CorpusImage> All() =>
        [.. Rows("selfmade-images"), .. Rows("libpng-crashers"), .. Rows("pngsuite"), .. WithMetadata()];
}
