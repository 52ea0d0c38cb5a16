using System.Collections.Frozen;

namespace Media.Files;

// The kinds of files that editors and recipes may keep. SVG and HTML are programs, so they are not among them.
internal static class FileKind
{
    static readonly Dictionary<string, string> named = new()
    {
        ["png"] = "image/png",
        ["jpg"] = "image/jpeg",
        ["jpeg"] = "image/jpeg",
        ["gif"] = "image/gif",
        ["webp"] = "image/webp",
        ["mp3"] = "audio/mpeg",
        ["mp4"] = "video/mp4",
        ["webm"] = "video/webm",
        ["vtt"] = "text/vtt",
        ["pdf"] = "application/pdf",
        ["txt"] = "text/plain; charset=utf-8",
        ["md"] = "text/markdown; charset=utf-8",
        ["csv"] = "text/csv; charset=utf-8",
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ["odt"] = "application/vnd.oasis.opendocument.text",
        ["ods"] = "application/vnd.oasis.opendocument.spreadsheet",
        ["odp"] = "application/vnd.oasis.opendocument.presentation",
    };

    static readonly FrozenDictionary<string, string> types = named.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Their endings, in the order of the list above.</summary>
    public static IReadOnlyCollection<string> All => named.Keys;

    /// <summary>Null for a kind that is not kept.</summary>
    public static string? TypeOf(string path) => types.GetValueOrDefault(ExtensionOf(path));

    public static string ExtensionOf(string path) => Path.GetExtension(path).TrimStart('.').ToLowerInvariant();

    public static bool IsPicture(string contentType) => contentType.StartsWith("image/", StringComparison.Ordinal);

    // Shown or played in its place; everything else is a download.
    public static bool IsShown(string contentType) =>
        IsPicture(contentType) || contentType.StartsWith("audio/", StringComparison.Ordinal) || contentType.StartsWith("video/", StringComparison.Ordinal);
}
