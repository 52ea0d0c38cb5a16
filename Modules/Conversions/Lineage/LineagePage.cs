using Communities;
using Kernel.People;

namespace Conversions.Lineage;

/// <param name="CommunityId">Where it stands.</param>
public sealed record BecameLine(string Word, string Icon, string Title, string Path, DateTime Utc, string CommunityId, string Place);

/// <param name="SourcePath">Null when the conversation is gone, or the viewer may not read it.</param>
/// <param name="IsElsewhere">The conversation was in another community, and more people read this one.</param>
/// <param name="ProductPath">Null when readers no longer see what was made.</param>
/// <param name="Newer">What was said since, and nobody has worked in; only for those who may read the conversation.</param>
public sealed record LineagePage(
    CommunityView Community, string Address, string? SourceTitle, string? SourcePath, bool IsElsewhere, string Word, string? ProductTitle, string? ProductPath, Face By, DateTime Utc,
    IReadOnlyList<LineagePart> Parts, IReadOnlyList<LineagePost> Newer, int LastNumber)
{
    /// <summary>Where the product's words are changed; empty when readers no longer see it.</summary>
    public string EditPath { get; init; } = "";
}

/// <param name="Place">Its place among the parts.</param>
/// <param name="Label">Which post it was, for those who may know.</param>
/// <param name="Excerpt">Empty once its author took the words out.</param>
/// <param name="ConsentPath">Where the viewer takes back what they allowed; empty where nobody was asked.</param>
public sealed record LineagePart(int Number, int Place, Face Author, string Label, string Excerpt, string? Path, bool IsParaphrase, bool IsWithdrawn, bool IsMine, string ConsentPath);

public sealed record LineagePost(int Number, string AuthorId, string Author, string Body, string Excerpt, DateTime Utc, string Path);
