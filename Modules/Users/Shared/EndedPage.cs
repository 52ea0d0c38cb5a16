namespace Users.Shared;

/// <summary>For a link of a letter that works no more.</summary>
/// <param name="Path">Where a new one can be had, without the first slash.</param>
public sealed record EndedPage(string Title, string Sentence, string Path, string LinkText);
