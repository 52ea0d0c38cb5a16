using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Kernel.Content.Blocks;

/// <summary>A rule by which a block is done; editors choose it from a list.</summary>
/// <param name="Key">As it is stored, such as <c>replied_n</c>.</param>
/// <param name="Label">The end of “Done when …”.</param>
public sealed record BlockRule(string Key, string Label)
{
    /// <summary>What the number of the rule counts, such as “replies” or “per cent”; empty for a rule without a number.</summary>
    public string Counts { get; init; } = "";
    public int Usual { get; init; } = 1;
    public int Least { get; init; } = 1;
    public int Most { get; init; } = 100;
}

/// <summary>What one block asks of everybody who does its page.</summary>
/// <param name="Amount">The number of the rule; 1 for a rule without one.</param>
/// <param name="IsRequired">False for what counts only where any of several are enough.</param>
public sealed record BlockDuty(BlockRule Rule, int Amount, bool IsRequired)
{
    /// <summary>The part of a block that holds its rule.</summary>
    public const string Part = "CompletionPart";

    /// <summary>The word that stands for no rule.</summary>
    public const string None = "none";

    public string Sentence => "Done when " + Rule.Label + (Rule.Counts.Length > 0 && Amount > 1 ? $" ({Amount} {Rule.Counts})" : "");
}

/// <summary>One person and one block of a page.</summary>
/// <param name="Answer">What they sent with the block's own form; null for nothing yet.</param>
/// <param name="OpenedUtc">When they first opened the page; null for somebody who has not.</param>
public sealed record BlockUse(string PageId, JsonObject Block, BlockDuty Duty, string PersonId, JsonObject? Answer, DateTime? OpenedUtc)
{
    /// <summary>What was done before counts no more; null while everything counts.</summary>
    public DateTime? SinceUtc { get; init; }

    public string BlockId => Flow.IdOf(Block);
}

/// <summary>What somebody sent with the form of a block, after it was found to be in order.</summary>
/// <param name="Item">The page on which it stands.</param>
/// <param name="Before">What they had sent before; null for nothing.</param>
public sealed record BlockSending(ContentItem Item, JsonObject Block, JsonObject Answer, JsonObject? Before, IFormFileCollection Files, string PersonId);

/// <summary>A block as its partial draws it.</summary>
/// <param name="Label">What its kind is called.</param>
/// <param name="Content">What <see cref="BlockType.Content"/> gave.</param>
/// <param name="Size">Its share of the row in percent; 0 for all of it.</param>
/// <param name="Inside">The blocks in it.</param>
/// <param name="Answering">Null where it is only looked at.</param>
public sealed record BlockCard(string Id, string Type, string View, string Label, object Content, int Size, IReadOnlyList<BlockCard> Inside, BlockAnswering? Answering);

/// <summary>What somebody does with a block.</summary>
/// <param name="Path">Where its form is sent, within the site.</param>
/// <param name="Answer">What they sent before, or typed just now.</param>
/// <param name="Refused">What is wrong with what they typed; null for nothing.</param>
public sealed record BlockAnswering(string Path, JsonObject? Answer, bool IsDone, string? Refused)
{
    /// <summary>The member of an answer that says that somebody went where the block leads.</summary>
    public const string Opened = "Opened";

    /// <summary>Leads to <see cref="BlockType.LeadsTo"/>, and notes that somebody went there.</summary>
    public string OpeningPath { get; init; } = "";
}
