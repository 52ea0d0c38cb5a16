using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Content.Blocks;

/// <summary>
/// One thing that an editor did to one block of an item, so that it can be undone: how the block stood before and after. What
/// others did to other blocks meanwhile is not touched by undoing it.
/// </summary>
sealed class BlockChange : Row, IMapped
{
    /// <summary>How many of an editor's changes to an item can be undone.</summary>
    public const int Most = 100;
    public const int LongestWords = 120;

    [MaxLength(Id.Length)]
    public required string ItemId { get; init; }
    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }

    /// <summary>Of this editor's changes to the item, from 1.</summary>
    public required int Number { get; init; }

    [MaxLength(ContentItem.LongestText)]
    public required string BlockId { get; init; }

    /// <summary>What was done, as words that follow “Undo:”.</summary>
    [MaxLength(LongestWords)]
    public required string Words { get; init; }

    /// <summary>JSON of a <see cref="BlockPlacement"/>; null where the block was not there.</summary>
    public required string? BeforeJson { get; set; }
    public required string? AfterJson { get; set; }
    public bool IsUndone { get; set; }
    public DateTime AtUtc { get; set; }

    public static string? Write(BlockPlacement? at) => at is null ? null : JsonSerializer.Serialize(at, SiteJson.Options);

    public static BlockPlacement? Read(string? json) => json is null ? null : JsonSerializer.Deserialize<BlockPlacement>(json, SiteJson.Options);

    public void Redact(Func<string, string> cut) => (BeforeJson, AfterJson) = (Redacted(BeforeJson, cut), Redacted(AfterJson, cut));

    static string? Redacted(string? json, Func<string, string> cut)
    {
        if (Read(json) is not { } at) return null;

        return Loose.Rewrite(at.Block, cut) ? Write(at) : json;
    }

    /// <summary>Is it the same block with the same words in the same holder? What stands before it may have changed.</summary>
    public static bool IsSame(BlockPlacement? one, BlockPlacement? other) =>
        one is null || other is null ? one is null && other is null : one.ParentId == other.ParentId && JsonNode.DeepEquals(one.Block, other.Block);

    public static void Map(ModelBuilder model) => model.Entity<BlockChange>(change =>
    {
        change.HasKey(c => new { c.ItemId, c.PersonId, c.Number });
        change.HasOne<ContentItem>().WithMany().HasForeignKey(c => c.ItemId).OnDelete(DeleteBehavior.Cascade);
    });
}
