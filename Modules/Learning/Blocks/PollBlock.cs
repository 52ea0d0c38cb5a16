using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Learning.Blocks;

/// <param name="People">How many have chosen one of the answers that are there now.</param>
/// <param name="Counts">How often each answer was chosen, in their order; empty while too few have answered, or the viewer has not.</param>
public sealed record PollContent(string Question, IReadOnlyList<string> Choices, int People, IReadOnlyList<int> Counts);

internal sealed class PollFields
{
    [Field("Question"), MaxLength(300)]
    public string Question { get; set; } = "";

    [Field("Answers to choose from")]
    public List<string> Choices { get; set; } = [];
}

/// <summary>
/// A question with one answer to choose, none of them wrong. Whoever has answered sees how many chose each, never who. The answer
/// is kept as words, so that an answer that was added later moves no other.
/// </summary>
internal sealed class PollBlock(AppDb db) : BlockType<PollFields>
{
    /// <summary>Fewer answers are not counted out: people would know each other’s.</summary>
    public const int Fewest = 5;

    const string Chosen = "Chosen";

    public override string Label => "Poll";
    public override string About => "One question to everybody. Who answers sees how many chose what, once five have.";
    public override string Icon => "balance";
    public override BlockGroup Group => BlockGroup.Talk;
    public override IReadOnlyList<BlockRule> Rules { get; } = [new("answered", "an answer is chosen")];

    protected override string? Amiss(PollFields fields, JsonObject block) =>
        fields.Question.Trim().Length == 0 ? "Write the question." : fields.Choices.Distinct().Count() < 2 ? "Write at least two answers to choose from." : null;

    public override async ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop)
    {
        var (fields, id) = (Read(block), Flow.IdOf(block));
        string[] choices = [.. fields.Choices.Distinct()];
        var all = db.Set<BlockAnswer>().AsNoTracking().Where(a => a.BlockId == id);
        if (personId.Length == 0 || await all.Where(a => a.PersonId == personId).Select(a => a.PageId).FirstOrDefaultAsync(stop) is not { } page) return new PollContent(fields.Question, choices, 0, []);

        var chosen = (await all.Where(a => a.PageId == page).Select(a => a.Json).ToListAsync(stop)).Select(json => Loose.Text(Loose.Member(JsonNode.Parse(json), Chosen))).ToList();
        int[] counts = [.. choices.Select(choice => chosen.Count(c => c == choice))];
        return new PollContent(fields.Question, choices, counts.Sum(), counts.Sum() < Fewest ? [] : counts);
    }

    public override JsonObject? Answer(JsonObject block, IFormCollection typed, JsonObject? before) =>
        new() { [Chosen] = Read(block).Choices.FirstOrDefault(c => c == typed[Chosen]) ?? "" };

    public override string? AmissIn(JsonObject answer) => Loose.Text(answer[Chosen]) is { Length: > 0 } ? null : "Choose an answer. You can change it later.";

    public override ValueTask<bool> IsMet(BlockUse use, CancellationToken stop) => ValueTask.FromResult(Loose.Text(use.Answer?[Chosen]) is { } chosen && Read(use.Block).Choices.Contains(chosen));
}
