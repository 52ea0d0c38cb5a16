using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Text;
using Microsoft.AspNetCore.Http;

namespace Learning.Blocks;

/// <param name="Address">Checked; begins with <c>~/</c> within the site.</param>
/// <param name="Minutes">0 for nothing said.</param>
/// <param name="IsMarked">Whoever has read it says so.</param>
public sealed record ReadingContent(string Title, string Address, string Why, int Minutes, bool IsMarked);

internal sealed class ReadingFields
{
    [Field("Title"), MaxLength(200)]
    public string Title { get; set; } = "";

    [Field("Address", Hint = "Of a page or a file: https://…, or ~/media/… for a file of this site."), MaxLength(2_000)]
    public string Address { get; set; } = "";

    [Field("Why read it?", Hint = "A sentence, so that people know what to look for."), MaxLength(500)]
    public string Why { get; set; } = "";

    [Field("Minutes")]
    public int Minutes { get; set; }
}

internal sealed class ReadingBlock : BlockType<ReadingFields>
{
    const string Opened = "opened";

    public override string Label => "Reading";
    public override string About => "A page or a file to read, with a word on why.";
    public override string Icon => "link";
    public override BlockGroup Group => BlockGroup.Say;
    public override IReadOnlyList<BlockRule> Rules { get; } = [new("marked_read", "somebody says that they have read it"), new(Opened, "it has been opened from here")];

    protected override string? Amiss(ReadingFields fields, JsonObject block) =>
        fields.Title.Trim().Length == 0 ? "Give it a title." : fields.Address.Trim().Length == 0 || Address.ForLink(fields.Address) is null ? "Give the address of what is to be read." : null;

    public override ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop)
    {
        var fields = Read(block);
        return ValueTask.FromResult<object>(new ReadingContent(fields.Title, Address.ForLink(fields.Address) ?? "", fields.Why, fields.Minutes, DutyOf(block)?.Rule.Key != Opened));
    }

    public override JsonObject? Answer(JsonObject block, IFormCollection typed, JsonObject? before) => new() { ["Read"] = true };

    public override ValueTask<bool> IsMet(BlockUse use, CancellationToken stop) => ValueTask.FromResult(Loose.Flag(use.Answer?[use.Duty.Rule.Key == Opened ? BlockAnswering.Opened : "Read"]) == true);

    public override Task<string?> LeadsTo(JsonObject block, CancellationToken stop) => Task.FromResult(Address.ForLink(Read(block).Address) is { Length: > 0 } address ? address : null);
}
