using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Learning.Blocks;

/// <param name="Usual">The kind that the person took last, here or on another page; empty for none.</param>
public sealed record AlternativesContent(string Prompt, string Usual);

internal sealed class AlternativesFields
{
    [Field("What is it about?", Hint = "The same in several formats: people take what suits them now."), MaxLength(300)]
    public string Prompt { get; set; } = "";
}

/// <summary>The same content in several formats. What somebody takes is remembered, and is open first on the next page.</summary>
internal sealed class AlternativesBlock(AppDb db) : BlockType<AlternativesFields>
{
    // Of the answers: what was taken last counts for every page.
    const string Taken = "TakenKind";

    public override string Label => "Alternatives";
    public override string About => "The same in several formats: people take one.";
    public override string Icon => "types";
    public override BlockGroup Group => BlockGroup.Say;
    public override IReadOnlyList<string> Holds => [nameof(TextBlock), nameof(VideoBlock), nameof(AudioBlock), nameof(ReadingBlock), nameof(ChecklistBlock), nameof(ReflectBlock)];
    public override bool IsDoneByAnyInside => true;
    public override IReadOnlyList<BlockRule> Rules { get; } = [new("any_one", "one of them is done")];

    protected override string? Amiss(AlternativesFields fields, JsonObject block) => Flow.Inside(block).Count() < 2 ? "Add at least two formats to choose from." : null;

    public override async ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop)
    {
        var last = personId.Length == 0 ? null : await db.Set<BlockAnswer>().Where(a => a.PersonId == personId && a.Json.Contains(Taken)).OrderByDescending(a => a.SavedUtc).Select(a => a.Json).FirstOrDefaultAsync(stop);
        return new AlternativesContent(Read(block).Prompt, last is null ? "" : Loose.Text(Loose.Member(JsonNode.Parse(last), Taken)) ?? "");
    }

    public override JsonObject? Answer(JsonObject block, IFormCollection typed, JsonObject? before) =>
        Flow.Inside(block).FirstOrDefault(b => Flow.IdOf(b) == typed["Take"]) is { } taken ? new() { ["Taken"] = Flow.IdOf(taken), [Taken] = Flow.TypeOf(taken) } : null;
}
