using System.IO.Compression;
using Kernel;
using Kernel.Recipes;
using Microsoft.AspNetCore.Http;

namespace Learning.Exchange;

/// <summary>Files that somebody sent, in one zip or one by one, unpacked in memory and checked: no name leads out, and none is larger than it may be.</summary>
internal sealed class Archive
{
    public const int MostFiles = 500;

    /// <summary>Bytes as they are sent, and bytes of everything once it is unpacked.</summary>
    public const int MostSent = 32 << 20;
    public const int MostUnpacked = 64 << 20;

    readonly SortedDictionary<string, byte[]> files = new(StringComparer.OrdinalIgnoreCase);
    int size;

    /// <summary>By their paths in the archive, with slashes, in the order of names.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => files;

    /// <exception cref="RuleBroken">Something about the files is not as it should be; nothing is taken.</exception>
    public static async Task<Archive> Of(IReadOnlyList<IFormFile> sent, CancellationToken stop)
    {
        if (sent.Count == 0 || sent.All(f => f.Length == 0)) throw new RuleBroken("Choose a zip archive, or the Markdown files and pictures themselves.", ImportForm.Field);

        var archive = new Archive();
        foreach (var file in sent)
        {
            await using var content = file.OpenReadStream();
            if (file.FileName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) await archive.Unpack(content, stop);
            else await archive.Take(file.FileName.Split('/', '\\')[^1], content, stop);
        }
        return archive;
    }

    async Task Unpack(Stream content, CancellationToken stop)
    {
        try
        {
            await using var zip = new ZipArchive(content, ZipArchiveMode.Read);
            if (zip.Entries.Count > MostFiles) throw new RuleBroken($"This archive has {zip.Entries.Count:N0} files. Up to {MostFiles} are taken at once.", ImportForm.Field);

            foreach (var entry in zip.Entries)
            {
                // A folder by itself, and what an Apple computer adds for its own use.
                if (entry.FullName.EndsWith('/') || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal) || entry.Name.StartsWith('.')) continue;
                if (entry.IsEncrypted) throw new RuleBroken("This archive is locked with a password. Make one without.", ImportForm.Field);

                await using var unpacked = await entry.OpenAsync(stop);
                await Take(entry.FullName, unpacked, stop);
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new RuleBroken("This file is no zip archive, or it is damaged.", ImportForm.Field);
        }
    }

    // Counted while it is unpacked: what an archive says of its sizes may be a lie.
    async Task Take(string name, Stream content, CancellationToken stop)
    {
        if (RecipePath.Refusal(name) is { } refusal) throw new RuleBroken($"A file in it is called “{Shown(name)}”. {refusal.Replace("relative to the recipe", "relative to the archive", StringComparison.Ordinal).Replace("leave the recipe's folder", "leave the archive", StringComparison.Ordinal)}", ImportForm.Field);
        if (files.Count >= MostFiles) throw new RuleBroken($"Up to {MostFiles} files are taken at once.", ImportForm.Field);

        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await content.ReadAsync(buffer, stop) is > 0 and var read)
        {
            size += read;
            if (size > MostUnpacked) throw new RuleBroken($"Unpacked, this is larger than {MostUnpacked >> 20} MB. Make smaller pictures, or several archives.", ImportForm.Field);
            whole.Write(buffer, 0, read);
        }
        if (!files.TryAdd(name, whole.ToArray())) throw new RuleBroken($"Two files are called “{Shown(name)}”. Rename one of them.", ImportForm.Field);
    }

    static string Shown(string name) => Kernel.Text.PlainText.Cut(Kernel.Text.PlainText.Clean(name), 80);
}
