using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Kernel.Content;
using Kernel.Content.Blocks;

namespace Learning.Blocks;

/// <param name="Right">The choices that are right, from 1.</param>
public sealed record QuestionContent(string Question, IReadOnlyList<string> Choices, IReadOnlyList<int> Right, string WhenRight, string WhenWrong);

internal sealed class QuestionFields
{
    [Field("Question"), MaxLength(500)]
    public string Question { get; set; } = "";

    [Field("Choices")]
    public List<string> Choices { get; set; } = [];

    [Field("Which are right?", Hint = "Their numbers from the top, such as 2. Several with commas between: then all of them have to be chosen."), MaxLength(50)]
    public string Right { get; set; } = "1";

    [Field("When it is right", Hint = "Why it is right, shown afterwards.", Editor = FieldEditor.TextArea), MaxLength(1_000)]
    public string WhenRight { get; set; } = "";

    [Field("When it is wrong", Hint = "What to look at again, without giving the answer away.", Editor = FieldEditor.TextArea), MaxLength(1_000)]
    public string WhenWrong { get; set; } = "";
}

/// <summary>One question of a self-check.</summary>
internal sealed class QuestionBlock : BlockType<QuestionFields>
{
    public override string Label => "Question";
    public override string About => "A question with choices, and what to say to the answer.";
    public override string Icon => "question";
    public override BlockGroup Group => BlockGroup.Do;
    public override bool StandsAlone => false;

    protected override string? Amiss(QuestionFields fields, JsonObject block) => fields.Question.Trim().Length == 0 ? "Write the question." : fields.Choices.Count < 2 ? "Give at least two choices." : Of(block).Right.Count == 0 ? "Say which choice is right, by its number from the top." : null;

    public override ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop) => ValueTask.FromResult<object>(Of(block));

    public QuestionContent Of(JsonObject block)
    {
        var fields = Read(block);
        int[] right = [.. fields.Right.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(n => int.TryParse(n, out var number) ? number : 0).Where(n => n >= 1 && n <= fields.Choices.Count).Distinct().Order()];
        return new(fields.Question, fields.Choices, right, fields.WhenRight, fields.WhenWrong);
    }
}
