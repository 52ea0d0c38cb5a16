using System.Security.Cryptography;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Recipes;
using Media.Files;
using Media.Images;
using Microsoft.EntityFrameworkCore;

namespace Media;

// The bytes go to the disk at once, flushed; the row that makes them reachable is stored with the caller's save.
// Bytes whose row was never stored are found and deleted by DeleteAbandoned.
internal sealed class Shelf(AppDb db, MediaFolder folder, Viewer me, TimeProvider clock) : IMedia
{
    public const long MostPicture = 10 << 20;
    public const long MostFile = 50 << 20;

    /// <summary>A file that has passed the checks: what would be stored, and as what.</summary>
    /// <param name="Width">As it is shown; null for what is no picture.</param>
    public sealed record Checked(Stream Content, string ContentType, string Extension, long Size, string Sha256, int? Width = null, int? Height = null);

    public async Task<string> SavePicture(Stream picture, string? name, CancellationToken stop)
    {
        var cleaned = await CheckPicture(picture, stop);
        var key = StoredName.New(cleaned.Extension);
        await folder.Save(cleaned.Content, key, MostPicture, stop);
        Row(key, ShownName.From(name)).Hold(key, cleaned.ContentType, cleaned.Size, cleaned.Sha256);
        return key;
    }

    public async Task SaveFile(string path, Stream file, CancellationToken stop) =>
        await Put(path, await Check(path, file, stop), stop);

    public async Task<Stream?> Open(string key, CancellationToken stop) => await At(key, stop) is { } file ? folder.Open(file.Key) : null;

    public async Task Delete(string key, CancellationToken stop)
    {
        if (await db.Set<MediaFile>().SingleOrDefaultAsync(f => f.Path == key, stop) is not { } file) return;

        file.Drop();
        db.Remove(file);
    }

    /// <summary>Says whether a file may be kept under a path, without keeping it.</summary>
    /// <exception cref="RuleBroken">It may not; the sentence says why.</exception>
    public async Task<Checked> Check(string path, Stream file, CancellationToken stop)
    {
        if (RecipePath.Refusal(path) is { } refusal) throw new RuleBroken(refusal, "Path");
        if (FileKind.TypeOf(path) is not { } type) throw new RuleBroken($"“{Shown(path)}” is not a kind of file that can be kept here. Pictures (not SVG), PDF, office documents, plain text, audio and video can.", "File");
        if (FileKind.IsPicture(type)) return await CheckPicture(file, stop);

        if (!file.CanSeek) throw new InvalidOperationException("A file that is kept is read twice. Give a stream that can seek.");
        if (file.Length > MostFile) throw new RuleBroken(new TooLarge(MostFile).Message, "File");
        if (file.Length == 0) throw new RuleBroken("This file is empty. Choose it again.", "File");
        var sum = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, stop));
        file.Position = 0;
        return new(file, type, FileKind.ExtensionOf(path), file.Length, sum);
    }

    /// <summary>Keeps what was checked under a path, in the place of what was there. Gives the storage key.</summary>
    public async Task<string> Put(string path, Checked file, CancellationToken stop)
    {
        var key = StoredName.New(file.Extension);
        await folder.Save(file.Content, key, MostFile, stop);
        var row = await At(path, stop) ?? Row(path, ShownName.From(path));
        row.Hold(key, file.ContentType, file.Size, file.Sha256);
        return key;
    }

    /// <summary>Also what this scope has added and not saved yet.</summary>
    public async Task<MediaFile?> At(string path, CancellationToken stop) =>
        db.Set<MediaFile>().Local.FirstOrDefault(f => f.Path == path) ?? await db.Set<MediaFile>().SingleOrDefaultAsync(f => f.Path == path, stop);

    MediaFile Row(string path, string name) =>
        db.Add(new MediaFile { Path = path, Name = name, OwnerId = me.Id, CreatedUtc = clock.UtcNow() }).Entity;

    public static async Task<Checked> CheckPicture(Stream picture, CancellationToken stop)
    {
        var reading = UploadedImage.Read(await Whole(picture, stop));
        if (!reading.IsAccepted) throw new RuleBroken(reading.Refusal, "File");

        var bytes = reading.Image.Clean();
        var format = reading.Image.Format;
        return new(new MemoryStream(bytes), format.ContentType(), format.Extension(), bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), reading.Image.Width, reading.Image.Height);
    }

    // Counted while it arrives, as a declared length can be missing or a lie.
    static async Task<ReadOnlyMemory<byte>> Whole(Stream picture, CancellationToken stop)
    {
        var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await picture.ReadAsync(buffer, stop) is > 0 and var read)
        {
            if (whole.Length + read > MostPicture) throw new RuleBroken(new TooLarge(MostPicture).Message, "File");
            whole.Write(buffer, 0, read);
        }
        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }

    static string Shown(string path) => path.Length <= 80 ? path : path[..80] + "…";
}
