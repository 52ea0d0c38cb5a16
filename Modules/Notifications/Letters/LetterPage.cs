namespace Notifications.Letters;

// What a letter about news says, before it is written as text and as HTML.
internal sealed record LetterPage(string Headline, IReadOnlyList<LetterPart> Parts, string More, LetterLink Open, string Why, IReadOnlyList<LetterLink> Links)
{
    /// <summary>Posted are the words that somebody writes above this line.</summary>
    public const string AboveHere = "--- Write above this line and your words are posted in the discussion ---";

    public bool TakesReplies { get; init; }
}

/// <param name="Text">Markdown as it was written.</param>
/// <param name="Html">The same as safe HTML of our own pages.</param>
internal sealed record LetterPart(string By, string Text, string Html);

internal sealed record LetterLink(string Text, string Address);

internal static class LetterLength
{
    /// <summary>Who wrote more is read on the site.</summary>
    public const int MostOfPart = 4_000;
}
