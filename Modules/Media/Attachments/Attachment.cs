using System.ComponentModel.DataAnnotations;
using Kernel.Attachments;
using Kernel.Data;
using Kernel.Text;
using Media.Files;
using Microsoft.EntityFrameworkCore;

namespace Media.Attachments;

/// <summary>A file that somebody put into what they write. Where it was posted decides who may open it.</summary>
internal sealed class Attachment : Entity, IMapped
{
    public const int LongestPlace = 60;

    [MaxLength(Kernel.Data.Id.Length)]
    public required string OwnerId { get; init; }
    public required string Name { get; init; }

    /// <summary>The last part of its address.</summary>
    public required string FileName { get; init; }

    /// <summary>Where the bytes lie, and those of the smaller version; empty where there is none.</summary>
    public required string Key { get; init; }
    public string SmallKey { get; init; } = "";
    public required string ContentType { get; init; }

    /// <summary>With the smaller version.</summary>
    public required long Size { get; init; }
    public int? Width { get; init; }
    public int? Height { get; init; }
    public required DateTime CreatedUtc { get; init; }

    /// <summary>Such as <c>reply/4…</c>; empty while it is its owner's alone.</summary>
    [MaxLength(LongestPlace)]
    public string PlaceKey { get; private set; } = "";

    public bool IsPosted => PlaceKey.Length > 0;

    public Attached View => new(Id, Name, FileName, ContentType, Size, Width, Height, SmallKey.Length > 0);

    /// <param name="size">Of all that is kept of it.</param>
    /// <param name="id">Where a text names it already; else it gets a new one.</param>
    public static Attachment Of(Shelf.Checked file, string name, string key, string smallKey, long size, string ownerId, DateTime nowUtc, string? id = null) => new()
    {
        Id = id ?? Kernel.Data.Id.New(), OwnerId = ownerId, Name = name, FileName = $"{Slug.From(Path.GetFileNameWithoutExtension(name))}.{FileKind.ExtensionOf(name)}",
        Key = key, SmallKey = smallKey, ContentType = file.ContentType, Size = size, Width = file.Width, Height = file.Height, CreatedUtc = nowUtc,
    };

    /// <summary>From now on it is as readable as this place. What is posted once stays there.</summary>
    public void Post(string place)
    {
        if (!IsPosted) PlaceKey = place;
    }

    /// <summary>Its bytes leave the disk once this is stored.</summary>
    public void Drop()
    {
        Raise(new FileDropped(Key));
        if (SmallKey.Length > 0) Raise(new FileDropped(SmallKey));
    }

    public static void Map(ModelBuilder model) => model.Entity<Attachment>(attachment =>
    {
        attachment.Ignore(a => a.IsPosted).Ignore(a => a.View);
        attachment.HasIndex(a => a.Key).IsUnique();
        attachment.HasIndex(a => a.SmallKey);
        attachment.HasIndex(a => new { a.OwnerId, a.CreatedUtc });
        attachment.HasIndex(a => new { a.PlaceKey, a.CreatedUtc });
    });
}
