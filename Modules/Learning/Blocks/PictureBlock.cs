using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Kernel.Content;
using Kernel.Content.Blocks;

namespace Learning.Blocks;

/// <param name="Address">Within the site, beginning with <c>~/</c>; empty for none.</param>
/// <param name="Alternative">What it shows, for those who do not see it; empty for decoration.</param>
public sealed record PictureContent(string Address, string Alternative, string Caption);

internal sealed class PictureFields
{
    [Field("File", Hint = "Its address in the media library of this site, such as ~/media/pump.jpg."), MaxLength(2_000)]
    public string File { get; set; } = "";

    [Field("What it shows", Hint = "For people who do not see it: what matters of it, in a sentence."), MaxLength(500)]
    public string Alternative { get; set; } = "";

    [Field("It only decorates", Hint = "It says nothing that the words do not say. People who do not see it are not told of it.")]
    public bool IsDecorative { get; set; }

    [Field("Below it", Hint = "Who made it, or what to look at."), MaxLength(300)]
    public string Caption { get; set; } = "";
}

internal sealed class PictureBlock : BlockType<PictureFields>
{
    public override string Label => "Picture";
    public override string About => "A picture of the media library, with words for those who do not see it.";
    public override string Icon => "image";
    public override BlockGroup Group => BlockGroup.Say;

    protected override string? Amiss(PictureFields fields, JsonObject block) =>
        LocalFile.Of(fields.File).Length == 0 ? "Put the picture into the media library, and give its address, such as ~/media/pump.jpg."
        : fields.Alternative.Trim().Length == 0 && !fields.IsDecorative ? "Say what the picture shows, or tick that it only decorates."
        : fields.Alternative.Trim().Length > 0 && fields.IsDecorative ? "Either it only decorates, or there is something to say about it. Choose one." : null;

    public override ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop)
    {
        var fields = Read(block);
        return ValueTask.FromResult<object>(new PictureContent(LocalFile.Of(fields.File), fields.IsDecorative ? "" : fields.Alternative.Trim(), fields.Caption.Trim()));
    }
}
