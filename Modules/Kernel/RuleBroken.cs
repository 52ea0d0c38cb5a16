namespace Kernel;

/// <summary>
/// A rule of the domain says no. The message is a sentence to the person: what happened and what to do next.
/// It is shown beside the field <paramref name="on"/>, or at the top of the form, with status 422.
/// </summary>
public sealed class RuleBroken(string sentence, string? on = null) : Exception(sentence)
{
    public string? On => on;
}
