using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Kernel.Content;
using Kernel.Content.Blocks;
using Microsoft.AspNetCore.Http;

namespace Learning.Blocks;

/// <param name="Prompt">Above the list; empty for nothing.</param>
public sealed record ChecklistContent(string Prompt, IReadOnlyList<string> Items);

internal sealed class ChecklistFields
{
    [Field("What is it for?", Hint = "A sentence above the list."), MaxLength(300)]
    public string Prompt { get; set; } = "";

    [Field("Things to tick off")]
    public List<string> Items { get; set; } = [];
}

/// <summary>Things to tick off. An answer holds what was ticked, as words, so that a changed list leaves the others ticked.</summary>
internal sealed class ChecklistBlock : BlockType<ChecklistFields>
{
    public override string Label => "Checklist";
    public override string About => "Things to do in one’s own work, and to tick off.";
    public override string Icon => "tasks";
    public override BlockGroup Group => BlockGroup.Do;
    public override IReadOnlyList<BlockRule> Rules { get; } = [new("all_ticked", "everything is ticked")];

    protected override string? Amiss(ChecklistFields fields, JsonObject block) => fields.Items.Count == 0 ? "Write at least one thing to tick off." : null;

    public override ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop) => ValueTask.FromResult<object>(new ChecklistContent(Read(block).Prompt, Read(block).Items));

    public override JsonObject? Answer(JsonObject block, IFormCollection typed, JsonObject? before)
    {
        var ticked = typed["Ticked"].ToHashSet();
        return new() { ["Ticked"] = new JsonArray([.. Read(block).Items.Where(ticked.Contains).Select(i => JsonValue.Create(i))]) };
    }

    public override ValueTask<bool> IsMet(BlockUse use, CancellationToken stop) => ValueTask.FromResult(Read(use.Block).Items is { Count: > 0 } items && items.All(Loose.Texts(use.Answer?["Ticked"]).ToHashSet().Contains));
}
