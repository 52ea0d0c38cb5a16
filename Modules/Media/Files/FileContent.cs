using System.Text;

namespace Media.Files;

/// <summary>Looks into a file that is no picture: is it what its name says? Nothing is unpacked or run.</summary>
internal static class FileContent
{
    const int HeadLength = 1024;

    /// <summary>What follows the file's name in a sentence; null for a file that is what it says.</summary>
    public static async Task<string?> Refusal(string extension, Stream file, CancellationToken stop)
    {
        var head = new byte[HeadLength];
        file.Position = 0;
        var length = await file.ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, stop);
        var refusal = Look(extension, head.AsSpan(0, length));
        return refusal is null && extension is "docx" or "xlsx" or "pptx" ? await OfOffice(extension, file, stop) : refusal;
    }

    static string? Look(string extension, ReadOnlySpan<byte> head) => extension switch
    {
        "pdf" => head.IndexOf("%PDF-"u8) >= 0 ? null : Not("a PDF"),
        "docx" or "xlsx" or "pptx" => head.StartsWith("PK\u0003\u0004"u8) ? null : Not("an office document"),
        "odt" => IsOpenDocument(head, "text") ? null : Not("an OpenDocument text"),
        "ods" => IsOpenDocument(head, "spreadsheet") ? null : Not("an OpenDocument spreadsheet"),
        "odp" => IsOpenDocument(head, "presentation") ? null : Not("an OpenDocument presentation"),
        "mp3" => head.StartsWith("ID3"u8) || head.Length > 1 && head[0] == 0xFF && (head[1] & 0xE0) == 0xE0 ? null : Not("an MP3 recording"),
        "mp4" => head.Length > 11 && head[4..].StartsWith("ftyp"u8) ? null : Not("an MP4 film"),
        "webm" => head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) ? null : Not("a WebM film"),
        "vtt" => (head.StartsWith("\uFEFF"u8) ? head[3..] : head).StartsWith("WEBVTT"u8) ? null : Not("a file of captions"),
        _ => IsText(head) ? null : Not("plain text"),
    };

    // The first entry of the archive is called "mimetype", is not packed, and says what this is.
    static bool IsOpenDocument(ReadOnlySpan<byte> head, string kind) =>
        head.Length > 38 && head.StartsWith("PK\u0003\u0004"u8) && head[30..].StartsWith("mimetype"u8)
        && head[38..].StartsWith(Encoding.ASCII.GetBytes("application/vnd.oasis.opendocument." + kind));

    // Spreadsheets still write older alphabets, so any bytes will do but those of programs and archives.
    static bool IsText(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
        || !head.Contains((byte)0) && !head.StartsWith("PK\u0003\u0004"u8) && !head.StartsWith("%PDF-"u8);

    // Names of the parts stand unpacked in the archive. A file with macros calls itself by the same name as one without.
    static async Task<string?> OfOffice(string extension, Stream file, CancellationToken stop)
    {
        var folder = Encoding.ASCII.GetBytes(extension switch { "docx" => "word/", "xlsx" => "xl/", _ => "ppt/" });
        var (hasTypes, hasFolder) = (false, false);
        var overlap = 32;
        var buffer = new byte[64 * 1024];
        var kept = 0;
        file.Position = 0;
        while (await file.ReadAsync(buffer.AsMemory(kept), stop) is > 0 and var read)
        {
            var seen = buffer.AsSpan(0, kept + read);
            hasTypes |= seen.IndexOf("[Content_Types].xml"u8) >= 0;
            hasFolder |= seen.IndexOf(folder) >= 0;
            if (seen.IndexOf("vbaProject.bin"u8) >= 0) return "carries macros, which are programs. Save it without macros and attach that file.";

            kept = Math.Min(overlap, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }
        return hasTypes && hasFolder ? null : Not("an office document of that kind");
    }

    static string Not(string what) => $"is not {what}, whatever its name says. Open it in the program that made it, save it again and attach the new file.";
}
