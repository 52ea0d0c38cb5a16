using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Content.Blocks;
using Microsoft.AspNetCore.Http;

namespace Learning.Blocks;

/// <param name="Mark">Of the questions and their right answers as they are now.</param>
/// <param name="Asks">How many of them each try asks; 0 for all.</param>
/// <param name="MostTries">0 for as many as one likes.</param>
public sealed record SelfCheckContent(string Prompt, string Mark, int Asks, int MostTries);

internal sealed class SelfCheckFields
{
    [Field("What is it about?"), MaxLength(300)]
    public string Prompt { get; set; } = "";

    [Field("Questions each time", Hint = "Of many questions each try asks so many, and the next one others. 0 for all of them.")]
    public int Asks { get; set; }

    [Field("How many tries", Hint = "0 for as many as one likes.")]
    public int MostTries { get; set; }
}

/// <summary>Questions with answers that are right or wrong. Only whoever answers sees how it went.</summary>
internal sealed class SelfCheckBlock : BlockType<SelfCheckFields>
{
    /// <summary>Of an answer: the results of earlier tries, the last one first.</summary>
    public const string Past = "Past";
    const int MostPast = 20;

    static readonly QuestionBlock Questions = new();

    public override string Label => "Self-check";
    public override string About => "A few questions that somebody asks themselves, with an answer to each answer.";
    public override string Icon => "check-circle";
    public override BlockGroup Group => BlockGroup.Do;
    public override IReadOnlyList<string> Holds => [nameof(QuestionBlock)];
    public override IReadOnlyList<BlockRule> Rules { get; } = [new("attempted", "every question has an answer"), new("score_at_least", "enough answers are right") { Counts = "per cent", Usual = 80 }];

    protected override string? Amiss(SelfCheckFields fields, JsonObject block) =>
        Flow.Inside(block).Count() is var count && count == 0 ? "Add at least one question."
        : fields.Asks < 0 || fields.Asks > count ? $"It asks {fields.Asks} questions each time, and there {(count == 1 ? "is one" : $"are {count}")}."
        : fields.MostTries is < 0 or > 100 ? "Say a number of tries from 0 to 100." : null;

    public override ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop)
    {
        var fields = Read(block);
        return ValueTask.FromResult<object>(new SelfCheckContent(fields.Prompt, MarkOf(block), fields.Asks, fields.MostTries));
    }

    /// <summary>Of the questions and their right answers: a result says under which of them it came about.</summary>
    static string MarkOf(JsonObject block) => Hash(string.Concat(Flow.Inside(block).Select(q => Flow.IdOf(q) + q[nameof(QuestionBlock)]?.ToJsonString())));

    /// <summary>Which of the questions a try asks, in their order.</summary>
    /// <param name="tries">How many there were before.</param>
    public static IReadOnlySet<string> Drawn(IReadOnlyList<string> ids, int asks, int tries) =>
        asks <= 0 || asks >= ids.Count ? ids.ToHashSet()
        // Through all of them before one comes again: in an order that nobody guesses, as many as a try asks at a time.
        : Enumerable.Range(tries * asks, asks).Select(at => ids.OrderBy(Hash, StringComparer.Ordinal).ElementAt(at % ids.Count)).ToHashSet();

    static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 6));

    public override JsonObject? Answer(JsonObject block, IFormCollection typed, JsonObject? before)
    {
        QuestionContent[] all = [.. Flow.Inside(block).Where(q => Flow.TypeOf(q) == nameof(QuestionBlock)).Select(Questions.Of)];
        var tries = Number(before?["Tries"]);
        var asked = Drawn([.. all.Select(q => q.Id)], Read(block).Asks, tries);
        var (given, right, open) = (new JsonObject(), 0, 0);
        foreach (var question in all.Where(q => asked.Contains(q.Id)))
        {
            string[] answers = [.. typed["q-" + question.Id].Select(a => Kernel.Text.PlainText.Clean(a ?? "")).Take(Math.Max(1, question.Choices.Count))];
            given[question.Id] = new JsonArray([.. answers.Select(a => JsonValue.Create(a))]);
            if (!question.IsAnswered(answers)) open++;
            else if (question.IsRight(answers)) right++;
        }
        return new() { ["Given"] = given, ["Asked"] = asked.Count, ["Open"] = open, ["Right"] = right, ["Tries"] = tries + 1, ["Mark"] = MarkOf(block) };
    }

    public override string? AmissIn(JsonObject answer) => Number(answer["Open"]) > 0 ? "Answer every question." : null;

    public override Task<JsonObject> Take(BlockSending sent, CancellationToken stop)
    {
        if (Read(sent.Block).MostTries is > 0 and var most && Number(sent.Answer["Tries"]) > most) throw new RuleBroken($"You have used all {most} tries.");

        sent.Answer["Version"] = sent.Item.Revision;
        if (sent.Before is { } before && Number(before["Tries"]) > 0)
            sent.Answer[Past] = new JsonArray([ResultOf(before), .. (before[Past] as JsonArray ?? []).Take(MostPast - 1).Select(p => p?.DeepClone())]);
        return Task.FromResult(sent.Answer);
    }

    static JsonObject ResultOf(JsonObject answer) => new(new[] { "Asked", "Right", "Mark", "Version" }.Select(name => KeyValuePair.Create(name, answer[name]?.DeepClone())));

    public override ValueTask<bool> IsMet(BlockUse use, CancellationToken stop) => ValueTask.FromResult(
        use.Answer is { } answer && Number(answer["Asked"]) is > 0 and var asked && (use.Duty.Rule.Key != "score_at_least" || 100 * Number(answer["Right"]) >= use.Duty.Amount * asked));

    static int Number(JsonNode? json) => int.TryParse(Loose.Word(json), out var number) ? number : 0;
}
