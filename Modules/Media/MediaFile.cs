using Kernel.Data;
using Kernel.Events;
using Media.Files;
using Microsoft.EntityFrameworkCore;

namespace Media;

public enum MediaVisibility
{
    Everybody,
    /// <summary>People with an account on this site.</summary>
    SignedIn,
}

// A file that somebody may fetch: the row decides, the disk only holds bytes.
internal sealed class MediaFile : Entity, IMapped
{
    /// <summary>What follows <c>/media/</c>: the storage key for pictures that the site names, else an editor's or a recipe's path.</summary>
    public required string Path { get; init; }

    /// <summary>Where the bytes lie.</summary>
    public string Key { get; private set; } = "";
    public required string Name { get; set; }
    public string ContentType { get; private set; } = "";
    public long Size { get; private set; }
    public string Sha256 { get; private set; } = "";
    public MediaVisibility Visibility { get; set; }
    public string OwnerId { get; init; } = "";
    public required DateTime CreatedUtc { get; init; }

    // The site's own names are never given twice, so what is behind one stays the same for ever.
    public bool IsLasting => StoredName.IsOne(Path);

    public bool IsPicture => ContentType.StartsWith("image/", StringComparison.Ordinal);

    /// <summary>Takes new bytes; the former ones are dropped from the disk once this is stored.</summary>
    public void Hold(string key, string contentType, long size, string sha256)
    {
        if (Key.Length > 0) Raise(new FileDropped(Key));
        (Key, ContentType, Size, Sha256) = (key, contentType, size, sha256);
    }

    public void Drop() => Raise(new FileDropped(Key));

    public static void Map(ModelBuilder model) => model.Entity<MediaFile>(file =>
    {
        file.Ignore(f => f.IsLasting).Ignore(f => f.IsPicture);
        file.HasIndex(f => f.Path).IsUnique();
        file.HasIndex(f => f.Key).IsUnique();
        file.HasIndex(f => f.CreatedUtc);
    });
}

[EventName("media.file-dropped")]
internal sealed record FileDropped(string Key) : IEvent;
