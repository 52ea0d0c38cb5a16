using System.ComponentModel.DataAnnotations;
using Communities;

namespace Books.Chapters;

/// <summary>The choice and the order of chapters.</summary>
/// <param name="Path">Of the book, within the site.</param>
/// <param name="Kinds">What can be a chapter, for the choice of what to look for.</param>
/// <param name="Found">What was found and is not chosen yet.</param>
public sealed record ChaptersPage(CommunityView Community, string Path, string Title, IReadOnlyList<ChosenChapter> Chosen, IReadOnlyList<ChapterKind> Kinds, string Query, string Kind, IReadOnlyList<FoundThing> Found, bool HasMore);

/// <param name="Path">Empty for what can no longer be read here.</param>
public sealed record ChosenChapter(string Id, string Word, string Icon, string Title, string Path);

public sealed record ChapterKind(string Kind, string Word, string Icon);

public sealed record FoundThing(ChapterKind Kind, string Id, string Title, string Path, DateTime Utc);

/// <summary>What to put at the end.</summary>
public sealed class ChapterForm
{
    /// <summary>Of its source; with <see cref="Item"/> empty, everything that was found of it, or of all kinds.</summary>
    public string? Kind { get; set; }

    [MaxLength(26)]
    public string? Item { get; set; }

    /// <summary>What was looked for.</summary>
    [MaxLength(200)]
    public string? Q { get; set; }

    /// <summary>The kind that was looked for.</summary>
    public string? In { get; set; }
}
