using System.Text.Json.Nodes;
using Kernel.Settings;

namespace Kernel.Content.Blocks;

/// <summary>The kinds of block that the site's modules bring.</summary>
public sealed class BlockTypes(Modules.Plugs plugs)
{
    public IReadOnlyList<BlockType> All => field ??= [.. plugs.Of<BlockType>().OrderBy(t => t.Group).ThenBy(t => t.Label, StringComparer.Ordinal)];

    Dictionary<string, BlockType> Named => field ??= All.ToDictionary(t => t.Name);

    public BlockType? Called(string name) => Named.GetValueOrDefault(name);

    /// <summary>Null for a kind that no module of the site brings any more.</summary>
    public BlockType? Of(JsonObject block) => Called(Flow.TypeOf(block));

    /// <summary>What of these blocks readers see. Those of an unknown kind are left out, and stay where they are.</summary>
    /// <param name="answering">What the person does with a block; null where pages are only looked at.</param>
    public async Task<IReadOnlyList<BlockCard>> Cards(IEnumerable<JsonObject> blocks, string personId, Func<JsonObject, BlockAnswering?>? answering, CancellationToken stop)
    {
        var cards = new List<BlockCard>();
        foreach (var block in blocks)
            if (Of(block) is { } type) cards.Add(await Card(type, block, personId, answering, stop));
        return cards;
    }

    public async Task<BlockCard> Card(BlockType type, JsonObject block, string personId, Func<JsonObject, BlockAnswering?>? answering, CancellationToken stop) => new(
        Flow.IdOf(block), type.Name, type.View, type.Label, await type.Content(block, personId, stop), SizeOf(block),
        await Cards(Flow.Inside(block), personId, answering, stop), answering?.Invoke(block));

    static int SizeOf(JsonObject block) =>
        int.TryParse(Loose.Word(Loose.Member(block["FlowMetadata"], "Size")), out var percent) && percent is >= 10 and < 100 ? percent : 0;

    /// <summary>Checks every block of an item that is about to be published, and lets each make what it needs.</summary>
    /// <exception cref="RuleBroken">One of them is not ready; it is named by its id.</exception>
    public async Task MakeReady(ContentItem item, CancellationToken stop)
    {
        var parts = ContentJson.PartsOf(item);
        if (!Flow.IsIn(parts)) return;

        var flow = new Flow(parts);
        foreach (var block in flow.All)
            if (Of(block) is { } type && type.Amiss(block) is { } amiss) throw new RuleBroken($"{type.Label}: {amiss}", Flow.IdOf(block));
        if (plugs.Of<IBlockPlace>().FirstOrDefault(p => p.ContentType == item.ContentType) is { } place && await place.Amiss(item, stop) is { } sentence) throw new RuleBroken(sentence);
        foreach (var block in flow.All.ToList())
            if (Of(block) is { } type) await type.Prepare(item, block, stop);
        item.Parts = parts.ToJsonString(SiteJson.Options);
    }
}
