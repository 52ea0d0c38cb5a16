using Kernel.Events;

namespace Books;

/// <summary>Somebody is asked whether their words may be in a book for everyone.</summary>
[EventName("books.words-asked")]
public sealed record WordsAsked(string BookId, string PersonId) : IEvent;

/// <summary>A book was made, or could not be.</summary>
[EventName("books.made")]
public sealed record BookMade(string BookId, string EditionId) : IEvent;
