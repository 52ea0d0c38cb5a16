using System.Text.Json.Nodes;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Text;

namespace Learning.Blocks;

internal sealed class TextFields
{
    [Field("Text", Editor = FieldEditor.Markdown)]
    public string Body { get; set; } = "";
}

/// <summary>Rendered words.</summary>
public sealed record TextContent(string Html);

internal sealed class TextBlock : BlockType<TextFields>
{
    public override string Label => "Text";
    public override string About => "Words, headings, lists, pictures.";
    public override string Icon => "quote";
    public override BlockGroup Group => BlockGroup.Say;
    public override IReadOnlyList<BlockRule> Rules { get; } = [new("viewed", "somebody has opened the page")];
    public override bool CountsByItself => false;

    protected override string? Amiss(TextFields fields, JsonObject block) => fields.Body.Trim().Length == 0 ? "Write something, or throw this block away." : fields.Body.Length > Markdown.MaxLength ? "This is too long for one block. Split it." : null;

    public override ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop) => ValueTask.FromResult<object>(new TextContent(Rendered.Of(Read(block).Body)));

    public override ValueTask<bool> IsMet(BlockUse use, CancellationToken stop) => ValueTask.FromResult(use.OpenedUtc is not null);
}

internal static class Rendered
{
    /// <summary>Safe HTML, also of what an import brought that nobody could have typed.</summary>
    public static string Of(string source) => Markdown.ToHtml(source.Length <= Markdown.MaxLength ? source : source[..Markdown.MaxLength]);
}
