namespace Bench;

/// <summary>Why a row, or the whole run, has no number: one sentence for the person who started it.</summary>
sealed class CannotMeasure(string sentence, bool isFailure = true) : Exception(sentence)
{
    /// <summary>False when what would be measured is simply not there.</summary>
    public bool IsFailure => isFailure;
}
