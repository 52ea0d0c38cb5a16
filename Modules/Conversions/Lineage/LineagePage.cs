using Communities;
using Kernel.People;

namespace Conversions.Lineage;

public sealed record BecameLine(string Word, string Icon, string Title, string Path, DateTime Utc);

/// <param name="SourcePath">Null when the conversation is gone.</param>
/// <param name="ProductPath">Null when readers no longer see what was made.</param>
/// <param name="Newer">What was said since, and nobody has worked in.</param>
public sealed record LineagePage(
    CommunityView Community, string Address, string? SourceTitle, string? SourcePath, string Word, string? ProductTitle, string? ProductPath, Face By, DateTime Utc,
    IReadOnlyList<LineagePart> Parts, IReadOnlyList<LineagePost> Newer, int LastNumber);

/// <param name="Excerpt">Empty once its author took the words out.</param>
public sealed record LineagePart(int Number, Face Author, string Excerpt, string? Path, bool IsWithdrawn, bool IsMine);

public sealed record LineagePost(int Number, string Author, string Excerpt, string Path);
