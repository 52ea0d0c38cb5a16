using Media.Files;

namespace Media.Attachments;

/// <summary>What may be attached to posts, and how much. A group of the site's settings.</summary>
public sealed class AttachmentSettings
{
    /// <summary>The largest that a site may allow for one file.</summary>
    public const int MostMegabytes = 50;

    /// <summary>Endings of file names, such as <c>pdf</c>.</summary>
    public List<string> Kinds { get; set; } = [.. FileKind.All];

    /// <summary>One file.</summary>
    public int FileMegabytes { get; set; } = 25;

    /// <summary>What one person may upload within 24 hours.</summary>
    public int DailyMegabytes { get; set; } = 250;

    /// <summary>All attachments of the site.</summary>
    public int SiteMegabytes { get; set; } = 10_000;

    internal bool Takes(string extension) => FileKind.All.Contains(extension) && Kinds.Contains(extension, StringComparer.OrdinalIgnoreCase);

    internal long FileBytes => (long)Math.Clamp(FileMegabytes, 1, MostMegabytes) << 20;

    internal long DailyBytes => (long)DailyMegabytes << 20;

    internal long SiteBytes => (long)SiteMegabytes << 20;

    // What a person looks for, rather than eighteen endings.
    static readonly (string Word, string[] Kinds)[] groups =
    [
        ("pictures", ["png", "jpg", "jpeg", "gif", "webp"]), ("PDF", ["pdf"]), ("office documents", ["docx", "xlsx", "pptx", "odt", "ods", "odp"]),
        ("plain text", ["txt", "md", "csv", "vtt"]), ("sound", ["mp3"]), ("film", ["mp4", "webm"]),
    ];

    /// <summary>“Pictures, PDF, office documents”.</summary>
    internal string GroupsInWords => string.Join(", ", groups.Where(g => g.Kinds.Any(Takes)).Select(g => g.Word)) is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : "";

    /// <summary>In the order of their list, as people write them: “PNG, JPG, PDF”.</summary>
    internal string KindsInWords => string.Join(", ", FileKind.All.Where(Takes).Where(k => k != "jpeg").Select(k => k.ToUpperInvariant()));
}
