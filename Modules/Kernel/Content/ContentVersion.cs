using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Content;

public enum VersionKind
{
    /// <summary>What editors are preparing while readers see the row.</summary>
    Draft,
    /// <summary>What readers saw before.</summary>
    Former,
}

/// <summary>A snapshot of an item in Orchard's shape: its one draft, or a version that was published before.</summary>
public sealed class ContentVersion : Entity, IVersioned, IMapped
{
    public required string ItemId { get; init; }
    public required int Number { get; init; }
    public VersionKind Kind { get; set; }
    public required string Json { get; set; }
    public string Author { get; set; } = "";
    public DateTime SavedUtc { get; set; }
    public int Version { get; set; }

    public static void Map(ModelBuilder model) => model.Entity<ContentVersion>(version =>
    {
        version.HasIndex(v => new { v.ItemId, v.Number }).IsUnique();
        version.HasOne<ContentItem>().WithMany().HasForeignKey(v => v.ItemId).OnDelete(DeleteBehavior.Cascade);
    });
}
