namespace Search.Words;

/// <summary>A word of a text: as the index spells it, and where it stands.</summary>
/// <param name="Text">In small letters and without accents.</param>
readonly record struct Token(string Text, int Start, int Length)
{
    public int End => Start + Length;
}
