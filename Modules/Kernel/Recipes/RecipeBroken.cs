namespace Kernel.Recipes;

/// <summary>A recipe file that cannot be used at all. The message says where it is wrong and what to write instead.</summary>
public sealed class RecipeBroken(string file, string sentence, int? line = null, int? step = null, string? stepName = null)
    : Exception(Place(file, line, step, stepName) + ": " + sentence)
{
    public string File => file;

    /// <summary>Counted from 1; null when the whole file is meant.</summary>
    public int? Line => line;

    /// <summary>Counted from 1; null outside the steps.</summary>
    public int? Step => step;

    public string? StepName => stepName;

    /// <summary>What is wrong, without the place.</summary>
    public string Sentence => sentence;

    static string Place(string file, int? line, int? step, string? stepName) =>
        file
        + (line is null ? "" : $", line {line}")
        + (step is null ? "" : $", step {step}")
        + (step is null || stepName is null ? "" : $" ({stepName})");
}
