using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Nodes;
using Kernel.Content;
using Kernel.Content.Blocks;

namespace Learning.Blocks;

/// <summary>What kind of answer a question of a self-check takes.</summary>
public enum QuestionKind { OneChoice, SeveralChoices, TrueOrFalse, ShortText, Number, Order, Match }

internal sealed class QuestionFields
{
    [Field("Question"), MaxLength(500)]
    public string Question { get; set; } = "";

    [Field("Kind of answer")]
    public QuestionKind Kind { get; set; }

    [Field("Choices", Hint = "To choose from; behind a | what to say to whoever chooses it: The motor | It would hum, not crackle. For an order: the steps as they follow each other. For a match: pairs, such as gravel = bubbles.")]
    public List<string> Choices { get; set; } = [];

    [Field("Which are right?", Hint = "Choices: their numbers from the top, such as 2, several with commas between. True or false: one of these words. Short text: what is taken, with | between several. A number: the number. An order or a match needs nothing here."), MaxLength(200)]
    public string Right { get; set; } = "1";

    [Field("How far off a number may be", Hint = "0 for not at all. In the same unit as the number.")]
    public decimal Tolerance { get; set; }

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

    protected override string? Amiss(QuestionFields fields, JsonObject block) => fields.Question.Trim().Length == 0 ? "Write the question." : Of(block).Amiss;

    public override ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop) => ValueTask.FromResult<object>(Of(block));

    public QuestionContent Of(JsonObject block)
    {
        var fields = Read(block);
        string[] lines = [.. fields.Choices.Where(c => !string.IsNullOrWhiteSpace(c))];
        string[][] parts = [.. lines.Select(l => l.Split(fields.Kind == QuestionKind.Match ? '=' : '|', 2, StringSplitOptions.TrimEntries))];
        int[] numbers = [.. fields.Right.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(n => int.TryParse(n, out var number) ? number : 0).Where(n => n >= 1 && n <= lines.Length).Distinct().Order()];
        // Several right ones make it a question with several, as before kinds could be chosen.
        var kind = fields.Kind == QuestionKind.OneChoice && numbers.Length > 1 ? QuestionKind.SeveralChoices : fields.Kind;
        return new(Flow.IdOf(block), fields.Question, kind, [.. parts.Select(p => p[0])], [.. parts.Select(p => p.Length > 1 ? p[1] : "")], kind switch
        {
            QuestionKind.OneChoice or QuestionKind.SeveralChoices => [.. numbers.Select(n => n.ToString(CultureInfo.InvariantCulture))],
            QuestionKind.TrueOrFalse => [fields.Right.Trim().ToLowerInvariant()],
            QuestionKind.ShortText => fields.Right.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            QuestionKind.Number => [fields.Right.Trim()],
            _ => [],
        }, Math.Abs(fields.Tolerance), fields.WhenRight, fields.WhenWrong);
    }
}
