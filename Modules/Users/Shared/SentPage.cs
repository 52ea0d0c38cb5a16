namespace Users.Shared;

/// <summary>“Look into your mail”: the same for every address.</summary>
public sealed record SentPage(string Sentence);
