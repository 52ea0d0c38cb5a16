using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Kernel.Content;
using Kernel.Content.Blocks;
using Microsoft.AspNetCore.Http;

namespace Learning.Blocks;

public sealed record SelfCheckContent(string Prompt, string Mark);

internal sealed class SelfCheckFields
{
    [Field("What is it about?"), MaxLength(300)]
    public string Prompt { get; set; } = "";
}

/// <summary>Questions with answers that are right or wrong, as often as one likes. Only whoever answers sees how it went.</summary>
internal sealed class SelfCheckBlock : BlockType<SelfCheckFields>
{
    static readonly QuestionBlock Questions = new();

    public override string Label => "Self-check";
    public override string About => "A few questions that somebody asks themselves, with an answer to each answer.";
    public override string Icon => "check-circle";
    public override BlockGroup Group => BlockGroup.Do;
    public override IReadOnlyList<string> Holds => [nameof(QuestionBlock)];
    public override IReadOnlyList<BlockRule> Rules { get; } = [new("attempted", "every question has an answer"), new("score_at_least", "enough answers are right") { Counts = "per cent", Usual = 80 }];

    protected override string? Amiss(SelfCheckFields fields, JsonObject block) => Flow.Inside(block).Any() ? null : "Add at least one question.";

    public override ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop) => ValueTask.FromResult<object>(new SelfCheckContent(Read(block).Prompt, MarkOf(block)));

    /// <summary>Of the questions and their right answers: a result says under which of them it came about.</summary>
    static string MarkOf(JsonObject block) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(Flow.Inside(block).Select(q => Flow.IdOf(q) + q[nameof(QuestionBlock)]?.ToJsonString())))).AsSpan(0, 6));

    public override JsonObject? Answer(JsonObject block, IFormCollection typed, JsonObject? before)
    {
        var given = new JsonObject();
        var (asked, right) = (0, 0);
        foreach (var question in Flow.Inside(block).Where(q => Flow.TypeOf(q) == nameof(QuestionBlock)))
        {
            var id = Flow.IdOf(question);
            int[] chosen = [.. typed["q-" + id].Select(n => int.TryParse(n, out var number) ? number : 0).Where(n => n > 0).Distinct().Order()];
            given[id] = new JsonArray([.. chosen.Select(n => JsonValue.Create(n))]);
            asked++;
            if (chosen.SequenceEqual(Questions.Of(question).Right)) right++;
        }
        var tries = int.TryParse(Loose.Word(before?["Tries"]), out var earlier) ? earlier : 0;
        return new() { ["Given"] = given, ["Asked"] = asked, ["Right"] = right, ["Tries"] = tries + 1, ["Mark"] = MarkOf(block) };
    }

    public override string? AmissIn(JsonObject answer) => answer["Given"] is JsonObject given && given.Any(g => g.Value is JsonArray { Count: 0 }) ? "Choose something for every question. You can try again as often as you like." : null;

    public override ValueTask<bool> IsMet(BlockUse use, CancellationToken stop) => ValueTask.FromResult(
        use.Answer is { } answer && Number(answer["Asked"]) is > 0 and var asked && (use.Duty.Rule.Key != "score_at_least" || 100 * Number(answer["Right"]) >= use.Duty.Amount * asked));

    static int Number(JsonNode? json) => int.TryParse(Loose.Word(json), out var number) ? number : 0;
}
