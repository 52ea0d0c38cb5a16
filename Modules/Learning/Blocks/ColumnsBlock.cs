using System.Text.Json.Nodes;
using Kernel.Content.Blocks;

namespace Learning.Blocks;

/// <summary>It says nothing itself.</summary>
public sealed record ColumnsContent;

internal sealed class ColumnsFields;

/// <summary>Blocks side by side, as long as there is room. Each counts by its own rule.</summary>
internal sealed class ColumnsBlock : BlockType<ColumnsFields>
{
    public override string Label => "Columns";
    public override string About => "Blocks side by side. On a phone they stand one below the other.";
    public override string Icon => "table";
    public override BlockGroup Group => BlockGroup.Show;

    // By their names: some are other modules', and may not be there.
    public override IReadOnlyList<string> Holds { get; } =
    [
        nameof(TextBlock), nameof(PictureBlock), nameof(SparkBlock), nameof(ReadingBlock), nameof(VideoBlock), nameof(AudioBlock), nameof(SlidesBlock), nameof(ChecklistBlock), nameof(ReflectBlock), nameof(PollBlock),
        "DiscussBlock", "CaseBlock", "EventBlock", "PeopleBlock", "ItemBlock", "PractiseBlock", "CommitmentBlock",
    ];

    protected override string? Amiss(ColumnsFields fields, JsonObject block) => Flow.Inside(block).Count() is < 2 or > 4 ? "Put two to four blocks into it." : null;

    public override ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop) => ValueTask.FromResult<object>(new ColumnsContent());
}
