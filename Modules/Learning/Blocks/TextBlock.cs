using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Pages;
using Kernel.Text;

namespace Learning.Blocks;

internal sealed class TextFields
{
    [Field("Text", Editor = FieldEditor.Markdown)]
    public string Body { get; set; } = "";
}

/// <summary>Rendered words.</summary>
public sealed record TextContent(string Html);

internal sealed class TextBlock(Kept kept) : BlockType<TextFields>
{
    public override string Label => "Text";
    public override string About => "Words, headings, lists, pictures.";
    public override string Icon => "quote";
    public override BlockGroup Group => BlockGroup.Say;
    public override IReadOnlyList<BlockRule> Rules { get; } = [new("viewed", "somebody has opened the page")];
    public override bool CountsByItself => false;

    protected override string? Amiss(TextFields fields, JsonObject block) => fields.Body.Trim().Length == 0 ? "Write something, or throw this block away." : fields.Body.Length > Markdown.MaxLength ? "This is too long for one block. Split it." : null;

    public override async ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop) => new TextContent(await Rendered.Of(Read(block).Body, kept));

    public override ValueTask<bool> IsMet(BlockUse use, CancellationToken stop) => ValueTask.FromResult(use.OpenedUtc is not null);
}

internal static class Rendered
{
    /// <summary>Safe HTML, also of what an import brought that nobody could have typed. A page is read far more often than written: its words are rendered once.</summary>
    public static ValueTask<string> Of(string source, Kept kept)
    {
        var rendered = source.Length <= Markdown.MaxLength ? source : source[..Markdown.MaxLength];
        var name = $"words/{Markdown.Version}/{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(rendered)))}";
        return kept.Version(name, () => Task.FromResult(Markdown.ToHtml(rendered)), html => 2L * html.Length);
    }
}
