using System.Text.Json;

namespace Books.Making;

/// <summary>What an edition is made of, written down when it is begun: what people change meanwhile goes into the next one.</summary>
/// <param name="Place">The community's name; empty where it must not be told.</param>
/// <param name="IsConsented">It is for everyone, of a community that is not open.</param>
internal sealed record Plan(string Title, string CoverWords, string ForewordHtml, string Place, string Site, DateTime Utc, bool IsConsented, IReadOnlyList<PlannedChapter> Chapters)
{
    public static Plan Stored(string json) => JsonSerializer.Deserialize<Plan>(json)!;

    public string Write() => JsonSerializer.Serialize(this);
}

/// <param name="Mark">See <see cref="Communities.Chapters.ChapterLine"/>.</param>
/// <param name="Withheld">See <see cref="Communities.Chapters.ChapterLine"/>.</param>
internal sealed record PlannedChapter(string Kind, string Id, string Word, string Title, string Path, string Mark, string Withheld);
