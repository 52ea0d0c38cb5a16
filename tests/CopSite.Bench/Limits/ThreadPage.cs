namespace Bench.Limits;

sealed record ThreadPage(string Title, string AuthorName, string Html, DateTime PostedUtc, IReadOnlyList<ReplyCard> Replies, Reader? Reader = null);

sealed record ReplyCard(string Id, string AuthorName, string Html, DateTime PostedUtc);

/// <summary>Who reads, and up to when they have read before.</summary>
sealed record Reader(string Name, DateTime? ReadUtc);
