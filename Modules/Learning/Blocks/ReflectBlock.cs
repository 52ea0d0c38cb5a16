using System.Text.Json.Nodes;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Text;
using Microsoft.AspNetCore.Http;

namespace Learning.Blocks;

public sealed record ReflectContent(IReadOnlyList<string> Prompts);

internal sealed class ReflectFields
{
    [Field("Questions to oneself")]
    public List<string> Prompts { get; set; } = [];
}

/// <summary>Questions that somebody answers for themselves. Nobody else sees the answers, whatever they are here.</summary>
internal sealed class ReflectBlock : BlockType<ReflectFields>
{
    const int Longest = 20_000;

    public override string Label => "Reflection";
    public override string About => "Questions to oneself. Nobody else ever sees what is written.";
    public override string Icon => "lock";
    public override BlockGroup Group => BlockGroup.Do;
    public override IReadOnlyList<BlockRule> Rules { get; } = [new("saved", "something is written down, which nobody else sees")];

    protected override string? Amiss(ReflectFields fields, JsonObject block) => fields.Prompts.Count == 0 ? "Write at least one question." : null;

    public override ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop) => ValueTask.FromResult<object>(new ReflectContent(Read(block).Prompts));

    public override JsonObject? Answer(JsonObject block, IFormCollection typed, JsonObject? before) => new()
    {
        ["Words"] = new JsonArray([.. typed["Words"].Take(Read(block).Prompts.Count).Select(w => JsonValue.Create(PlainText.CleanLines(w ?? "")))]),
    };

    public override string? AmissIn(JsonObject answer) =>
        Loose.Texts(answer["Words"]).Any(w => w.Length > Longest) ? $"One answer has up to {Longest:N0} characters." : Loose.Texts(answer["Words"]).All(string.IsNullOrWhiteSpace) ? "Write a sentence for yourself. Nobody else sees it." : null;

    public override ValueTask<bool> IsMet(BlockUse use, CancellationToken stop) => ValueTask.FromResult(Loose.Texts(use.Answer?["Words"]).Any(w => !string.IsNullOrWhiteSpace(w)));
}
