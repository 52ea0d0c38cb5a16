namespace Learning.Blocks;

/// <summary>A question in the form of a self-check.</summary>
/// <param name="Given">What was answered; empty for nothing yet.</param>
/// <param name="IsChecked">It says whether that is right.</param>
public sealed record AskedQuestion(QuestionContent Question, IReadOnlyList<string> Given, bool IsChecked)
{
    /// <summary>Of its inputs, and the beginning of their ids.</summary>
    public string Name { get; init; } = "q-" + Question.Id;

    public string At(int place) => place < Given.Count ? Given[place] : "";
}
