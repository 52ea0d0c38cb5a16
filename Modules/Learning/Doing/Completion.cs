using System.Text.Json.Nodes;
using Kernel.Content.Blocks;

namespace Learning.Doing;

/// <summary>What a page asks, and whether somebody has done it. Knows no order of events: only what is true.</summary>
internal static class Completion
{
    public const string Blocks = "Every needed block is done";
    public const string Few = "Enough blocks are done";
    public const string Ticked = "Said so themselves";
    public const string Marked = "A facilitator said so";
    public const string OtherLanguage = "Done in another language";

    /// <summary>The blocks that count for the page: what stands in one that counts belongs to it.</summary>
    public static IReadOnlyList<(JsonObject Block, BlockType Type, BlockDuty Duty)> Counting(IEnumerable<JsonObject> blocks, BlockTypes types) =>
        [.. blocks.SelectMany(block => types.Of(block) is not { } type ? []
            : type.DutyOf(block) is { } duty ? [(block, type, duty)]
            : Counting(Flow.Inside(block), types))];

    /// <summary>Why the page is completed; null while it is not.</summary>
    /// <param name="required">Blocks without which it is not.</param>
    /// <param name="all">Every block that has a rule.</param>
    public static string? Of(PageRule rule, int amount, IReadOnlyCollection<string> required, IReadOnlyCollection<string> all, IReadOnlySet<string> done, bool isTicked, bool isMarked) => rule switch
    {
        PageRule.MarkedByFacilitator => isMarked ? Marked : null,
        PageRule.MarkedByLearner => isTicked ? Ticked : null,
        PageRule.AnyNOf when all.Count > 0 => all.Count(done.Contains) >= Math.Min(amount, all.Count) ? Few : null,
        PageRule.AllRequiredBlocks when required.Count > 0 => required.All(done.Contains) ? Blocks : null,
        // A page on which nothing is needed is done when whoever does it says so.
        _ => isTicked ? Ticked : null,
    };

    /// <summary>May whoever does it tick it themselves?</summary>
    public static bool TakesTick(PageRule rule, int required, int all) =>
        rule == PageRule.MarkedByLearner || rule == PageRule.AllRequiredBlocks && required == 0 || rule == PageRule.AnyNOf && all == 0;
}
