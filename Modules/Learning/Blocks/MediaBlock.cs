using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Pages;
using Microsoft.AspNetCore.Http;

namespace Learning.Blocks;

/// <param name="Address">Within the site, beginning with <c>~/</c>; empty for none.</param>
/// <param name="Captions">The same; empty for none.</param>
/// <param name="Transcript">Safe HTML.</param>
/// <param name="Needed">How much of it counts, in percent; 0 where nothing does.</param>
public sealed record MediaContent(string Title, string Address, string Captions, string Transcript, int Needed);

internal sealed class MediaFields
{
    [Field("Title", Hint = "What one sees or hears."), MaxLength(200)]
    public string Title { get; set; } = "";

    [Field("File", Hint = "Its address in the media library of this site, such as ~/media/talk.mp4."), MaxLength(2_000)]
    public string File { get; set; } = "";

    [Field("Captions", Hint = "The address of a .vtt file, for people who do not hear it."), MaxLength(2_000)]
    public string Captions { get; set; } = "";

    [Field("Transcript", Hint = "All that is said and shown, in writing. Without it the page cannot be published: some people do not hear, some have no time to listen.", Editor = FieldEditor.Markdown)]
    public string Transcript { get; set; } = "";
}

/// <summary>Something to watch or to listen to, which can be read as well.</summary>
internal abstract class MediaBlock(Kept kept) : BlockType<MediaFields>
{
    public override BlockGroup Group => BlockGroup.Say;

    protected override string? Amiss(MediaFields fields, JsonObject block) =>
        fields.Title.Trim().Length == 0 ? "Give it a title."
        : LocalFile.Of(fields.File).Length == 0 ? "Put the file into the media library, and give its address, such as ~/media/talk.mp4."
        : fields.Transcript.Trim().Length == 0 ? "A transcript is missing. Write down what is said, so that everybody can follow." : null;

    public override async ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop)
    {
        var fields = Read(block);
        return new MediaContent(fields.Title, LocalFile.Of(fields.File), LocalFile.Of(fields.Captions), await Rendered.Of(fields.Transcript, kept), DutyOf(block)?.Amount ?? 0);
    }

    public override JsonObject? Answer(JsonObject block, IFormCollection typed, JsonObject? before)
    {
        var percent = int.TryParse(typed["Percent"], out var sent) ? Math.Clamp(sent, 0, 100) : 0;
        return new() { ["Percent"] = Math.Max(percent, Number(before)) };
    }

    public override ValueTask<bool> IsMet(BlockUse use, CancellationToken stop) => ValueTask.FromResult(Number(use.Answer) >= use.Duty.Amount);

    static int Number(JsonObject? answer) => int.TryParse(Loose.Word(answer?["Percent"]), out var percent) ? percent : 0;
}

internal sealed class VideoBlock(Kept kept) : MediaBlock(kept)
{
    public override string Label => "Video";
    public override string About => "Something to watch, with captions and a transcript.";
    public override string Icon => "screen";
    public override IReadOnlyList<BlockRule> Rules { get; } = [new("watched_percent", "enough of it has been watched, or read") { Counts = "per cent", Usual = 80 }];
}

internal sealed class AudioBlock(Kept kept) : MediaBlock(kept)
{
    public override string Label => "Audio";
    public override string About => "Something to listen to, with a transcript.";
    public override string Icon => "bell";
    public override IReadOnlyList<BlockRule> Rules { get; } = [new("listened_percent", "enough of it has been heard, or read") { Counts = "per cent", Usual = 80 }];
}
