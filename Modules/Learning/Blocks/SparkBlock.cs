using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Kernel.Content;
using Kernel.Content.Blocks;

namespace Learning.Blocks;

/// <summary>What its editor fills in.</summary>
public sealed record SparkContent(string Prompt);

internal sealed class SparkFields
{
    [Field("Prompt", Hint = "A small provocation: a question, a number, something that somebody said.", Editor = FieldEditor.TextArea), MaxLength(500)]
    public string Prompt { get; set; } = "";
}

internal sealed class SparkBlock : BlockType<SparkFields>
{
    public override string Label => "Spark";
    public override string About => "A small provocation that starts thinking and talk.";
    public override string Icon => "spark";
    public override BlockGroup Group => BlockGroup.Say;

    protected override string? Amiss(SparkFields fields, JsonObject block) => fields.Prompt.Trim().Length == 0 ? "Write the prompt." : null;

    public override ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop) => ValueTask.FromResult<object>(new SparkContent(Read(block).Prompt));
}
