namespace Search.Finding;

/// <summary>Where to look, as somebody chose it. Empty means everywhere.</summary>
/// <param name="Kind">A <see cref="Kernel.Search.SearchKind.Name"/>.</param>
/// <param name="PlaceId">In what it stands.</param>
/// <param name="AuthorIds">Null when it is all the same who wrote it; empty when nobody is called so.</param>
sealed record Narrowing(string Kind = "", string PlaceId = "", IReadOnlyList<string>? AuthorIds = null, DateTime? FromUtc = null, DateTime? BeforeUtc = null);
